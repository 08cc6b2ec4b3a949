import { Component } from 'react';
import type { ReactNode } from 'react';
import { Unexpected } from './unexpected';

interface Props {
  readonly children: ReactNode;
}

/** Keeps the header and the way out when a page fails to be drawn. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Unexpected /> : this.props.children;
  }
}
