import type { Figure } from '../../article/article.ts'

/** A picture of the edition with its space kept. `eager` for the one that a reader sees first. */
export function Picture({ figure, alt, eager }: { figure: Figure; alt: string; eager?: boolean }) {
  if (figure.src === undefined) return null
  return (
    <img
      src={import.meta.env.BASE_URL + encodeURI(figure.src)}
      width={figure.width}
      height={figure.height}
      alt={alt}
      {...(eager ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
