// Tells the style sheet that scripts run, as GOV.UK Frontend expects.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// An error summary is read out at once, and its links lead into the fields.
const summary = document.querySelector('.govuk-error-summary')
if (summary) {
  summary.tabIndex = -1
  summary.focus()
}
