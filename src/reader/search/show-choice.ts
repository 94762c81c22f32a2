/** Has the controls of a form show what an address says: whoever goes back finds the form as it was sent. */
export function showChoice(form: HTMLFormElement, given: URLSearchParams): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue
    const { name, type, value } = control
    const [first = '', ...others] = given.getAll(name)
    if (type === 'checkbox' || type === 'radio') {
      Object.assign(control, { checked: [first, ...others].includes(value) })
    } else control.value = first
  }
}
