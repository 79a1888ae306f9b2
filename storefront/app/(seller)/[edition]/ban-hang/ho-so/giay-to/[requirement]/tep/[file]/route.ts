import { passFile } from "@/lib/portal/pass-file"

/** GET /ban-hang/ho-so/giay-to/:requirement/tep/:file — a file of a paper, to those who sent it; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ requirement: string; file: string }> },
): Promise<Response> {
  const { requirement, file } = await params
  return passFile(
    "seller",
    `/seller/application/papers/${encodeURIComponent(requirement)}/${encodeURIComponent(file)}`,
  )
}
