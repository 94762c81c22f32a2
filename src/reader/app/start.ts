import { appQueryPattern } from '../../article/addresses.ts'
import { interfaceLanguages } from '../../article/languages.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { choices, defaults, showPreferences, storageKey } from '../device/preferences.ts'
import { awaitFaces } from './late-faces.ts'

/**
 * The one inline script of a page, as source text: applies the reader's choices before the first paint, lets no
 * font that comes late move what is read, keeps the reading settings alive without the app, and starts the app, whose
 * files are at `urls`, after load and the first paint or at the first touch, before load where only the app can answer.
 * The publisher names it in the CSP by its hash, so it must be the same on every page.
 */
export function startScript(urls: readonly string[]): string {
  const languages = Object.fromEntries(
    interfaceLanguages.map((language) => [language, directionOfLanguage(language)]),
  )
  const settings = JSON.stringify({
    urls,
    appQueryPattern,
    storageKey,
    defaults,
    choices,
    languages,
  })
  return `(${awaitFaces.toString()})();(${start.toString()})(${settings},${showPreferences.toString()})`
}

interface Settings {
  urls: readonly string[]
  appQueryPattern: string
  storageKey: string
  defaults: Record<string, string>
  choices: Record<string, readonly string[]>
  languages: Record<string, string>
}

/** Runs as text in the page, before anything else is there: it may use nothing from outside itself. */
function start(settings: Settings, show: (form: HTMLFormElement) => void): void {
  const root = document.documentElement
  let saved: Record<string, unknown> = {}
  // Whether the device has what is shown: where storing is refused it is nowhere but here.
  let isKept = true
  const load = () => {
    if (!isKept) return
    try {
      const read = JSON.parse(localStorage.getItem(settings.storageKey) || '{}')
      if (read && typeof read === 'object' && !Array.isArray(read)) saved = { ...read }
    } catch {}
  }
  const set = (name: string, value: string) => {
    if (settings.defaults[name] === value) delete root.dataset[name]
    else root.dataset[name] = value
  }
  const keep = () => {
    const text = JSON.stringify(saved)
    try {
      localStorage.setItem(settings.storageKey, text)
      isKept = localStorage.getItem(settings.storageKey) === text
    } catch {
      isKept = false
    }
  }
  /** Of muted topics nothing is shown where everything is listed; as a sheet that the page's policy need not know of. */
  const mute = () => {
    const topics = String(saved.muted ?? '').match(/[a-z0-9][a-z0-9-]*/g) ?? []
    const hidden = topics.map(
      (id) => `[data-mutes] :is([data-section="${id}"],li:has(>[data-section="${id}"]))`,
    )
    try {
      const sheet = new CSSStyleSheet()
      if (hidden.length > 0) sheet.insertRule(`${hidden.join()}{display:none}`)
      document.adoptedStyleSheets = [sheet]
    } catch {}
  }
  const showAll = () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preferences]'))
      show(form)
  }
  const showSaved = () => {
    load()
    for (const name in settings.defaults) {
      const value = settings.choices[name]?.find((one) => one === saved[name])
      set(name, value ?? settings.defaults[name] ?? '')
    }
    const connection: unknown = Reflect.get(navigator, 'connection')
    mute()
    if (!saved.flow && connection && Reflect.get(connection, 'saveData')) set('flow', 'off')
    showAll()
  }
  showSaved()
  // Other tabs may change them; a page that the browser brings back heard nothing of it.
  addEventListener('storage', ({ key }) => {
    if (key === settings.storageKey || key === null) showSaved()
  })
  addEventListener('muted', showSaved)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showSaved()
  })

  const url = new URL(location.href)
  const asked = url.searchParams.get('lang')
  if (asked && Object.hasOwn(settings.languages, asked)) {
    saved.language = asked
    keep()
    url.searchParams.delete('lang')
    history.replaceState(history.state, '', url)
  }
  const { language } = saved
  if (typeof language === 'string' && Object.hasOwn(settings.languages, language)) {
    root.lang = language
    root.dir = settings.languages[language] ?? ''
  }

  document.addEventListener('DOMContentLoaded', showAll)
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.form?.hasAttribute('data-preferences'))
      return
    load()
    saved[target.name] = target.value
    set(target.name, target.value)
    keep()
  })

  document.addEventListener('reset', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || !target.hasAttribute('data-preferences')) return
    load()
    for (const name in settings.defaults) {
      delete root.dataset[name]
      delete saved[name]
    }
    keep()
  })

  const close = (isClosed: (sheet: Element) => boolean) => {
    for (const sheet of document.querySelectorAll<HTMLDetailsElement>(
      'details[data-sheet][open]',
    )) {
      if (!isClosed(sheet)) continue
      const hadFocus = sheet.contains(document.activeElement)
      sheet.open = false
      if (hadFocus) sheet.querySelector('summary')?.focus()
    }
  }
  document.addEventListener('focusin', ({ target }) => {
    // A press on a label gives the focus to what is around its sheet in WebKit, before it is a click.
    close((sheet) => target instanceof Node && !sheet.contains(target) && !target.contains(sheet))
  })
  document.addEventListener('click', (event) => {
    const { target } = event
    close((sheet) => target instanceof Node && !sheet.contains(target))
    if (event.target instanceof Element && event.target.closest('[data-close]')) close(() => true)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close(() => true)
  })

  if (settings.urls.length === 0) return
  // A file that is here is not run twice.
  const startApp = () => {
    for (const url of settings.urls) void import(/* @vite-ignore */ url)
  }
  // Of a filter or a search the app is all that the reader waits for.
  if (new RegExp(settings.appQueryPattern).test(location.search)) {
    document.addEventListener('DOMContentLoaded', startApp)
  }
  addEventListener('load', () => {
    // The first paint goes before: a script that comes meanwhile makes it later. Old browsers do not tell of it.
    new PerformanceObserver(startApp).observe({ type: 'paint', buffered: true })
    setTimeout(startApp, 5000)
  })
  addEventListener('pointerdown', startApp)
  addEventListener('keydown', startApp)
}
