import type { ShareTarget } from './share-targets.ts'

const drawings: Record<ShareTarget | 'code', string> = {
  whatsapp: 'M4 19.5 5.5 15A7.75 7.75 0 1 1 9 18.5z',
  telegram:
    'M20.5 4.5 3.5 11l5.75 2.25L11 19.5l2.75-4L18 18.75zM9.25 13.25l4.5 2.25M9.25 13.25l11.25-8.75',
  x: 'M4.5 4.5h4l11 15h-4zm14.5 0-6 6.5m-2.25 2.5-6 6',
  facebook: 'M13 20.5V9.75c0-2.5 1.25-4 3.75-4h.75M9.5 12h7',
  mail: 'M3.75 6h16.5v12H3.75zM4 6.5l8 6 8-6',
  code: 'M4.5 4.5h6v6h-6zm9 0h6v6h-6zm-9 9h6v6h-6zm9 0h2.5V16h-2.5zm6 0v6h-6M7.25 7.25h.5v.5h-.5zm9 0h.5v.5h-.5zm-9 9h.5v.5h-.5z',
}

/** A line drawing beside the name of where something is sent; no company's mark. */
export function TargetIcon({ target }: { target: ShareTarget | 'code' }) {
  return (
    <svg className="Icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[target]} />
    </svg>
  )
}
