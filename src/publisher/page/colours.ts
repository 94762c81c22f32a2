/** The colours of one theme that are needed outside stylesheets: by phones, in the manifest, on cards. */
export interface ThemeColours {
  paper: string
  ink: string
  soft: string
  rubric: string
}

export interface Colours {
  light: ThemeColours
  dark: ThemeColours
}

/**
 * Reads the colours of the light and the dark theme from the reader's token stylesheet, the one place where they are
 * written: `[data-theme="light"] { --paper: #fcfbf9; … }`. Throws where one is missing.
 */
export function readColours(css: string): Colours {
  return { light: readTheme(css, 'light'), dark: readTheme(css, 'dark') }
}

function readTheme(css: string, theme: string): ThemeColours {
  const block = new RegExp(`\\[data-theme="${theme}"\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const colour = (name: string) => {
    const value = new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(block)?.[1]
    if (value === undefined) {
      throw new Error(`tokens: the ${theme} theme has no --${name} of the form #rrggbb`)
    }
    return value
  }
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('soft'),
    rubric: colour('rubric'),
  }
}
