/** A bucket for the files of the shop; photos and papers lie in the data folder without one. */
export interface Bucket {
  name: string
  region: string
  /** Of a store that speaks S3 and is not Amazon's. */
  endpoint?: string
  /** Without them the machine's own rights count, as the AWS SDK finds them. */
  keys?: { id: string; secret: string }
  /** Where Medusa's provider says that objects are, without a slash at its end. The shop names them by paths of its own. */
  fileUrl: string
  /** Begins the name of every object: empty, or with a slash at its end. */
  prefix: string
  /** Whether objects carry their own access. Many buckets take none; the shop itself needs none, it hands photos on. */
  acl: boolean
}

type Variables = Record<string, string | undefined>

/** @throws Error naming the variable that is missing or wrong */
export function bucket(variables: Variables): Bucket | undefined {
  const { S3_BUCKET: name, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = variables
  if (!name) {
    const lonely = Object.keys(variables).find((key) => key.startsWith("S3_") && variables[key])
    if (lonely) throw new Error(`${lonely} is set, but S3_BUCKET is not`)
    return undefined
  }
  if (Boolean(id) !== Boolean(secret)) {
    throw new Error(`${id ? "S3_SECRET_ACCESS_KEY" : "S3_ACCESS_KEY_ID"} is not set`)
  }
  const acl = variables.S3_ACL || "on"
  if (acl !== "on" && acl !== "off") throw new Error(`S3_ACL must be on or off, not "${acl}"`)
  const endpoint = address("S3_ENDPOINT", variables.S3_ENDPOINT)
  const region = variables.S3_REGION || "us-east-1"
  const fileUrl =
    address("S3_FILE_URL", variables.S3_FILE_URL) ??
    (endpoint ? `${endpoint}/${name}` : `https://${name}.s3.${region}.amazonaws.com`)
  const prefix = (variables.S3_PREFIX ?? "").replace(/^\/+|\/+$/g, "")
  return {
    name,
    region,
    endpoint,
    keys: id && secret ? { id, secret } : undefined,
    fileUrl,
    prefix: prefix && `${prefix}/`,
    acl: acl === "on",
  }
}

function address(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined
  if (!/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : "")) {
    throw new Error(`${name} is not a URL: ${value}`)
  }
  return value.replace(/\/+$/, "")
}
