/** Signs that a name of a file cannot hold on Windows; an agency's name may. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

/** A file made here in the pane, handed to the browser as a download. Nothing leaves the machine. */
export function download(content: BlobPart, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.replace(NOT_IN_NAMES, '-');
  document.body.append(link);
  link.click();
  link.remove();
  // The browser fetches the content after the click; how long that takes is its own affair.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
