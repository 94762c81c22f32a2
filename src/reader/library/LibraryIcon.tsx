const drawings = {
  read: 'm5 12.5 4.5 4.5L19 7.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  renew: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  remove: 'M5 7h14M9.5 7V4h5v3M7 7l1 13h8l1-13',
} as const

export type LibraryDrawing = keyof typeof drawings

/** The drawings that only the library needs. */
export function LibraryIcon({ name }: { name: LibraryDrawing }) {
  return (
    <svg className="Icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}

/** Three dots, behind which more can be done. */
export function MoreSign() {
  return (
    <svg className="Icon" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <g fill="currentColor" stroke="none">
        <circle cx="5.5" cy="12" r="1.6" />
        <circle cx="12" cy="12" r="1.6" />
        <circle cx="18.5" cy="12" r="1.6" />
      </g>
    </svg>
  )
}
