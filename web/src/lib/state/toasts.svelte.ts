export interface Toast {
  id: number;
  kind: 'success' | 'info' | 'error';
  text: string;
  /** The label and deed of the one button, for example undo. */
  action?: { label: string; run: () => void };
}

/** Long enough to be read and reached by keyboard; one with a button stays longer. */
const shownMs = { plain: 6_000, withAction: 15_000 };

/** Short notices at the edge of the page, read aloud by a live region. */
class Toasts {
  all = $state<Toast[]>([]);
  private last = 0;
  private timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(toast: Omit<Toast, 'id'>) {
    const id = ++this.last;
    this.all.push({ ...toast, id });
    this.resume(id);
  }

  dismiss(id: number) {
    this.pause(id);
    this.all = this.all.filter((toast) => toast.id !== id);
  }

  /** While pointed at or focused a toast stays (WCAG 2.2.1). */
  pause(id: number) {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  resume(id: number) {
    const toast = this.all.find((one) => one.id === id);
    if (!toast || toast.kind === 'error') return;
    this.pause(id);
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), toast.action ? shownMs.withAction : shownMs.plain),
    );
  }
}

export const toasts = new Toasts();
