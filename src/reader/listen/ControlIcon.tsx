const drawings = {
  play: 'M8 5.5v13L18.5 12z',
  pause: 'M8.5 5.5v13m7-13v13',
  previous: 'm17 6-6 6 6 6M7 6v12',
  next: 'm7 6 6 6-6 6M17 6v12',
  sleep: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z',
  goOn: 'M4 6.5h16m-16 5h16m-16 6h14.5M15 14l3.5 3.5L15 21',
} as const

const undirected = ['play', 'pause', 'sleep']

/** The drawings of the bar; those of a direction go the way the text goes. */
export function ControlIcon({ name }: { name: keyof typeof drawings }) {
  const isDirected = !undirected.includes(name)
  return (
    <svg
      className={isDirected ? 'Icon Icon--directed' : 'Icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
