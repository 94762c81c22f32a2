/** The colours of one theme that are needed outside stylesheets, by the names of their tokens. */
export interface ThemeColours {
  paper: string
  tint: string
  ink: string
  soft: string
  rule: string
  line: string
  rubric: string
  /** The paper's own colour, as near as can be to how it was chosen: for its name and what is as large, not for text. */
  brand?: string
}

/** Those of the themes that a reader can choose. */
export interface Colours {
  light: ThemeColours
  sepia: ThemeColours
  dark: ThemeColours
}

/**
 * Reads the colours of the themes from the reader's token stylesheet, the one place where they are written:
 * `[data-theme="light"] { --paper: #fcfbf9; … }`. Throws where one is missing.
 */
export function readColours(css: string): Colours {
  return {
    light: readTheme(css, 'light'),
    sepia: readTheme(css, 'sepia'),
    dark: readTheme(css, 'dark'),
  }
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
    tint: colour('tint'),
    ink: colour('ink'),
    soft: colour('soft'),
    rule: colour('rule'),
    line: colour('line'),
    rubric: colour('rubric'),
  }
}
