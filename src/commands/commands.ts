/**
 * The ribbon's buttons. The add-in has one runtime, so a press reaches the pane that is already there; the pane is shown, because that
 * is where the answer is read.
 */
export interface RibbonTasks {
  readonly computeInSheet: () => Promise<void>;
  readonly checkAgain: () => Promise<void>;
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A host that cannot show the pane by itself still does the work.
  }
}

/** A press that comes through the shared runtime cannot be completed, whatever the types say, and may bring nothing at all. */
type Press = Partial<Pick<Office.AddinCommands.Event, 'completed'>> | null | undefined;

function command(task: () => Promise<void>) {
  return (event: Press): void => {
    void showPane()
      .then(task)
      .finally(() => event?.completed?.());
  };
}

/** At once, whatever is still to come: a press waits for the tasks. Outside Excel office.js has no buttons to name before it is ready. */
export function connectRibbon(tasks: Promise<RibbonTasks>): void {
  if ('actions' in Office) associate(tasks);
  else void Office.onReady(() => associate(tasks));
}

function associate(tasks: Promise<RibbonTasks>): void {
  Office.actions.associate(
    'computeInSheet',
    command(async () => (await tasks).computeInSheet()),
  );
  Office.actions.associate(
    'checkAgain',
    command(async () => (await tasks).checkAgain()),
  );
}
