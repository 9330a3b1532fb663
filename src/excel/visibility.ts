/** Whether a person sees the pane. It goes on working when it is closed: the add-in's runtime lives as long as the workbook. */

/** Tells when the pane is hidden and when it is shown again; silent in an Excel that cannot tell. */
export async function watchVisibility(changed: (visible: boolean) => void): Promise<void> {
  try {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      changed(visibilityMode !== Office.VisibilityMode.hidden);
    });
  } catch {
    // Without it the pane listens on, as it does while it is seen.
  }
}
