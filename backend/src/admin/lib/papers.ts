/** What the view of a private paper says. */
export interface PaperWords {
  open_paper: string
  close_paper: string
  paper_failed: string
  larger: string
  smaller: string
  new_tab: string
}

/** A paper as it was sent: kept by this page alone. @returns an address that must be revoked */
export async function openPaper(file: string): Promise<{ url: string; type: string }> {
  const response = await fetch(`/admin/uploads/${encodeURIComponent(file)}/content`, {
    credentials: "include",
  })
  if (!response.ok) throw new Error(`${response.status}`)
  const paper = await response.blob()
  return { url: URL.createObjectURL(paper), type: paper.type }
}
