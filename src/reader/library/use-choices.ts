import { useSearchParams } from 'react-router'

/**
 * What is chosen of a part of the library, by names in its address, and what chooses: a value that is chosen already is
 * let go, and so is the `normal` one, which the address does not name.
 */
export function useChoices(): [
  choiceOf: (name: string) => string | undefined,
  choose: (name: string, value: string, normal?: string) => void,
] {
  const [fields, setFields] = useSearchParams()
  return [
    (name) => fields.get(name) ?? undefined,
    (name, value, normal) =>
      setFields(
        (now) => {
          const next = new URLSearchParams(now)
          if (next.get(name) === value || value === normal) next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
  ]
}
