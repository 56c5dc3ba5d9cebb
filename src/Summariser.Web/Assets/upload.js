// Sends the recording as soon as it is chosen, by the protocol tus 1.0, and goes on after a lost connection, a stopped service or a closed page.
// Without this the form sends it whole when it is handed in.
const form = document.querySelector('form[data-upload]')
const input = form?.querySelector('input[type=file]')
if (input && window.tus?.isSupported) begin()

function begin () {
  const box = form.querySelector('[data-progress]')
  const bar = box.querySelector('progress')
  const figures = box.querySelector('[data-figures]')
  const status = form.querySelector('[data-status]')
  const field = form.querySelector('input[name=upload]')
  const pause = box.querySelector('[data-pause]')
  let upload = null
  let waiting = false
  let samples = []

  input.addEventListener('change', () => input.files.length > 0 && choose(input.files[0]))
  pause.addEventListener('click', () => pause.dataset.paused ? goOn() : hold())
  box.querySelector('[data-stop]').addEventListener('click', stop)
  form.addEventListener('submit', (event) => {
    if (upload === null || field.value !== '') return
    event.preventDefault()
    waiting = true
    status.textContent = 'The meeting is handed in as soon as the recording has arrived. You can leave this window open and use another.'
  })
  window.addEventListener('beforeunload', (event) => upload !== null && field.value === '' && event.preventDefault())

  async function choose (file) {
    await upload?.abort()
    field.value = ''
    upload = new tus.Upload(file, {
      endpoint: form.dataset.upload,
      chunkSize: 64 * 1024 * 1024,
      retryDelays: [0, 1000, 2000, 4000, 8000, 15000, 30000, 30000, 30000, 30000],
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => [0, 409, 423, 460, 429].includes(error.originalResponse?.getStatus() ?? 0) || error.originalResponse.getStatus() >= 500,
      onUploadUrlAvailable: remember,
      onProgress: show,
      onSuccess: arrived,
      onError: failed
    })
    box.hidden = false
    box.querySelector('[data-name]').textContent = file.name
    status.textContent = `Sending ${file.name}`
    const before = await upload.findPreviousUploads()
    if (before.length > 0) upload.resumeFromPreviousUpload(before[0])
    goOn()
  }

  function goOn () {
    delete pause.dataset.paused
    pause.textContent = 'Pause'
    samples = []
    upload.start()
  }

  async function hold () {
    pause.dataset.paused = 'yes'
    pause.textContent = 'Carry on'
    await upload.abort()
    figures.textContent = 'Paused'
  }

  async function stop () {
    await upload.abort(true).catch(() => {})
    upload = null
    waiting = false
    input.disabled = false
    input.value = ''
    box.hidden = true
    status.textContent = 'Sending was stopped'
    input.focus()
  }

  function remember () {
    const token = form.querySelector('input[name=__RequestVerificationToken]').value
    fetch(form.dataset.remember, { method: 'POST', body: new URLSearchParams({ upload: numberOf(upload.url), __RequestVerificationToken: token }) }).catch(() => {})
  }

  function show (sent, total) {
    const now = performance.now()
    samples.push([now, sent])
    samples = samples.filter(([at]) => now - at < 15000)
    const [since, from] = samples[0]
    const speed = now > since ? (sent - from) / (now - since) * 1000 : 0
    const share = total > 0 ? Math.floor(100 * sent / total) : 100
    bar.value = share
    figures.textContent = `${share}%` + (speed > 0 ? `, ${size(speed)} a second, ${time((total - sent) / speed)} left` : '')
  }

  function arrived () {
    field.value = numberOf(upload.url)
    input.disabled = true
    pause.hidden = true
    bar.value = 100
    figures.textContent = '100%'
    status.textContent = 'The recording has arrived'
    if (waiting) form.requestSubmit()
  }

  function failed (error) {
    const code = error.originalResponse?.getStatus()
    const why = { 413: 'The recording is too large.', 507: 'The service has no room for it.', 429: 'Too many recordings are waiting to be handed in.' }[code]
    status.textContent = `Sending stopped. ${why ?? 'Check the connection, then press “Carry on”.'}`
    pause.dataset.paused = 'yes'
    pause.textContent = 'Carry on'
  }
}

function numberOf (address) {
  return address.split('/').pop()
}

function size (bytes) {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}

function time (seconds) {
  return seconds > 5400 ? `${Math.ceil(seconds / 3600)} hours` : seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds)} seconds`
}
