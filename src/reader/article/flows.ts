/** Whether articles are put under one another: unless the reader has set it otherwise or saves data. */
export function flows(): boolean {
  return document.documentElement.dataset.flow !== 'off'
}
