import { Component, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** Whether a fault goes on to what stands around this: the page itself cannot be left out. */
  passesOn?: boolean
}

/** Leaves out what cannot be drawn, so that the fault of one row does not take its whole page. */
export class FaultBoundary extends Component<Props, { fault?: { error: unknown } }> {
  override state: { fault?: { error: unknown } } = {}

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } }
  }

  override render() {
    const { fault } = this.state
    if (fault && this.props.passesOn) throw fault.error
    return fault ? null : this.props.children
  }
}
