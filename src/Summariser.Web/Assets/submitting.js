// Files can be dropped on the place where they can be chosen. Without this they are chosen.
for (const place of document.querySelectorAll('[data-drop]')) {
  const input = place.querySelector('input[type=file]')
  const over = (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return
    event.preventDefault()
    place.classList.add('submitting-drop--over')
  }
  const away = () => place.classList.remove('submitting-drop--over')
  place.addEventListener('dragenter', over)
  place.addEventListener('dragover', over)
  place.addEventListener('dragleave', away)
  place.addEventListener('drop', (event) => {
    away()
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
