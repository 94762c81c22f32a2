const drawings = {
  keep: 'M6.5 3.75h11v16.5L12 16l-5.5 4.25z',
  library:
    'M3 20.25h18M19.5 20V4.5h-4.25V20M15.25 20V8H11v12M10.6 8.9 6.9 7.9 3.7 19.6M10.6 8.9 7.5 20.2',
  close: 'm6 6 12 12M18 6 6 18',
  print: 'M7 8.5V3.75h10V8.5M7 16.5H4V8.5h16v8h-3M7 13.5h10v6.75H7z',
  share: 'M12 14.5V3.5m-4 4 4-4 4 4M5 11.5v8.75h14V11.5',
  listen: 'M4 15.5v-3a8 8 0 0 1 16 0v3M4 14h3.5v6H6a2 2 0 0 1-2-2zm16 0h-3.5v6H18a2 2 0 0 0 2-2z',
  search: 'M13 4.5a6.5 6.5 0 1 1-.01 0M8 16l-4.5 4.5',
  onward: 'M4 12h15m-5.5-5.5L19 12l-5.5 5.5',
} as const

/** A line drawing that stands beside a word or under a label; screen readers never meet it. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg
      className={name === 'onward' ? 'Icon Icon--directed' : 'Icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
