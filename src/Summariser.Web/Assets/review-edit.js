// Opens forms where one reads, saves them without leaving the page, and puts what comes back in place. Every form works without it too.
const home = document.querySelector('.review')?.dataset.home
const told = document.querySelector('[data-told]')
const asPart = { 'X-Requested-With': 'fetch' }

function tell (text, again = false) {
  const line = document.createElement('p')
  line.className = 'govuk-body govuk-!-margin-bottom-0'
  line.textContent = text
  if (again) {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = location.pathname
    link.textContent = 'Load the page again'
    line.append(' ', link)
  }
  told.replaceChildren(line)
}

const pageRevision = () => document.querySelector('[data-number]').textContent

const isChanged = form => [...form.querySelectorAll('textarea, input:not([type=hidden]), select')].some(field =>
  field.matches('select') ? [...field.options].some(option => option.selected !== option.defaultSelected && field.multiple) : field.value !== field.defaultValue)

async function fetchPart (address, options) {
  const answer = await fetch(address, { ...options, headers: asPart })
  if (answer.redirected && new URL(answer.url).pathname.startsWith('/account/')) throw new Error('You have been signed out. Sign in in another window, then try again: what you wrote is still here.')
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector('[data-changed], [data-part]') ?? page.querySelector('.govuk-error-summary') ?? page.querySelector('main') ?? page.body
}

function focusOn (element) {
  const target = element.querySelector('.review-text:is(a)') ?? element
  if (target === element && !element.hasAttribute('tabindex')) element.tabIndex = -1
  target.focus()
}

function open (link, part) {
  const place = document.getElementById(link.dataset.form)
  const section = place.closest('.review-section')
  const opened = section?.querySelector('[data-part]')
  if (opened && isChanged(opened)) {
    opened.querySelector('[data-text]')?.focus()
    tell('Save or leave this first.')
    return
  }
  opened?.remove()
  part.dataset.opener = link.getAttribute('href')
  place.append(part)
  const text = part.querySelector('[data-text]') ?? part.querySelector('textarea, input:not([type=hidden])')
  text?.focus()
}

function leave (part) {
  if (isChanged(part) && !confirm('Leave without saving what you wrote?')) return
  const opener = document.querySelector(`a[data-form][href="${CSS.escape(part.dataset.opener)}"]`) ?? part.closest('.review-section')
  part.remove()
  opener?.focus()
}

function apply (changed) {
  for (const part of [...changed.children]) document.getElementById(part.id)?.replaceWith(part)
  for (const field of document.querySelectorAll('input[name=revision]')) field.value = changed.dataset.revision
  for (const number of document.querySelectorAll('[data-number]')) number.textContent = changed.dataset.revision
  for (const count of document.querySelectorAll('[data-count]:not([data-changed])')) count.textContent = changed.dataset.count
  tell(changed.dataset.said)
  const place = document.getElementById(changed.dataset.focus)
  if (place) focusOn(place)
  document.dispatchEvent(new CustomEvent('review:changed'))
}

async function save (form, submitter) {
  const part = form.closest('[data-part]')
  const body = new FormData(form)
  if (submitter) submitter.disabled = true
  try {
    const answer = await fetchPart(submitter?.getAttribute('formaction') ?? form.action, { method: 'POST', body: new URLSearchParams(body) })
    if (answer.matches('[data-changed]')) {
      apply(answer)
    } else if (part && answer.matches('[data-part]')) {
      answer.dataset.opener = part.dataset.opener
      part.replaceWith(answer)
      const text = answer.querySelector('[data-text]')
      // What was typed is not saved yet: leaving it asks.
      if (text) {
        const typed = text.value
        text.defaultValue = form.querySelector('[data-text]')?.defaultValue ?? typed
        text.value = typed
      }
      const trouble = answer.querySelector('.govuk-error-summary, .review-preview')
      if (trouble) {
        trouble.tabIndex = -1
        trouble.focus()
      } else {
        text?.focus()
      }
    } else {
      tell(answer.textContent.replace(/\s+/g, ' ').trim().slice(0, 400), true)
    }
  } catch (error) {
    tell(error instanceof TypeError ? 'The service could not be reached. What you wrote is still here: try again.' : error.message)
  } finally {
    if (submitter) submitter.disabled = false
  }
}

document.addEventListener('click', async event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const leaving = event.target.closest('[data-leave]')
  const link = event.target.closest('a[data-form]')
  if (leaving?.closest('.review [data-part]')) {
    event.preventDefault()
    leave(leaving.closest('[data-part]'))
  } else if (link && home && document.getElementById(link.dataset.form)) {
    event.preventDefault()
    try {
      const part = await fetchPart(link.href)
      if (!part.matches('[data-part]')) location.assign(link.href)
      else if (part.querySelector('input[name=revision]').value !== pageRevision()) tell('Somebody else has changed the draft meanwhile.', true)
      else open(link, part)
    } catch (error) {
      tell(error instanceof TypeError ? 'The service could not be reached. Try again.' : error.message)
    }
  }
})

document.addEventListener('submit', event => {
  if (!home || !event.target.matches('form[data-save]')) return
  event.preventDefault()
  save(event.target, event.submitter)
})

document.addEventListener('keydown', event => {
  const part = event.key === 'Escape' ? event.target.closest?.('.review [data-part]') : null
  if (part) leave(part)
})

addEventListener('beforeunload', event => {
  if ([...document.querySelectorAll('[data-part]')].some(isChanged)) event.preventDefault()
})
