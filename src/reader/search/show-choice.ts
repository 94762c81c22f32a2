/** Has the controls of a form show what an address says: whoever goes back finds the form as it was sent. */
export function showChoice(form: HTMLFormElement, given: URLSearchParams): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) {
      const values = given.getAll(control.name)
      if (control.type === 'checkbox') control.checked = values.includes(control.value)
      else if (control.type === 'radio') control.checked = (values[0] ?? '') === control.value
      else control.value = values[0] ?? ''
    } else if (control instanceof HTMLSelectElement) {
      control.value = given.get(control.name) ?? ''
    }
  }
}
