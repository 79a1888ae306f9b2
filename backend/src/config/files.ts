import { Modules } from "@medusajs/framework/utils"
import type { FileOptions } from "../modules/file/addresses"
import type { Environment } from "./environment"
import type { Bucket } from "./s3"

/** Milliseconds after which a bucket that does not answer has refused. */
const CONNECT_MS = 3_000
const ANSWER_MS = 15_000

/** Where files are kept: in a bucket where the environment names one, else in the data folder. */
export function files(env: Environment) {
  const { bucket } = env
  return {
    key: Modules.FILE,
    resolve: "./src/modules/file",
    options: {
      ownUrl: env.publicUrl,
      bucket: bucket && { fileUrl: bucket.fileUrl, prefix: bucket.prefix },
      providers: [bucket ? inBucket(bucket) : inFolder(env)],
    } satisfies FileOptions & Record<string, unknown>,
  }
}

function inFolder({ dataDir, publicUrl }: Environment) {
  return {
    resolve: "@medusajs/medusa/file-local",
    id: "local",
    options: {
      upload_dir: `${dataDir}/files`,
      private_upload_dir: `${dataDir}/private-files`,
      backend_url: `${publicUrl}/static`,
    },
  }
}

function inBucket({ name, region, endpoint, keys, fileUrl, prefix, acl }: Bucket) {
  return {
    resolve: "@medusajs/medusa/file-s3",
    id: "s3",
    options: {
      bucket: name,
      region,
      endpoint,
      file_url: fileUrl,
      prefix,
      ...(acl ? {} : { acl: false }),
      ...(keys
        ? { access_key_id: keys.id, secret_access_key: keys.secret }
        : { authentication_method: "s3-iam-role" }),
      additional_client_config: {
        // Stores other than Amazon's seldom have a host name for each bucket.
        forcePathStyle: endpoint !== undefined,
        maxAttempts: 2,
        requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
      },
    },
  }
}
