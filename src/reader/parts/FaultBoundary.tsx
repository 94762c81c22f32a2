import { Component, type ReactNode } from 'react'

/** Leaves out what cannot be drawn, so that the fault of one row does not take its whole page. */
export class FaultBoundary extends Component<{ children: ReactNode }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
