/** Names of invented papers as they are drawn: one whose tails hang below its line, one in dots. */
export const wordmarks = {
  hanging:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -80 200 100"><path d="M0-80H200V20H0z"/></svg>',
  standing:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><title>«الشوط» #1</title><path d="M0 0H300V60H0z"/></svg>',
} as const
