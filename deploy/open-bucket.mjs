/**
 * Makes the bucket of S3_BUCKET where there is none, and lets everybody read what the shop puts under `public/`, and no
 * more. May be run again. For a store of one's own; in one of somebody else's the same is done by hand.
 */
import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketPolicyCommand,
  S3Client,
} from "@aws-sdk/client-s3"

const {
  S3_BUCKET: Bucket,
  S3_ENDPOINT,
  S3_REGION,
  S3_ACCESS_KEY_ID,
  S3_SECRET_ACCESS_KEY,
} = process.env
const store = new S3Client({
  endpoint: S3_ENDPOINT,
  region: S3_REGION,
  forcePathStyle: true,
  credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
})

try {
  await store.send(new HeadBucketCommand({ Bucket }))
} catch (error) {
  if (error.$metadata?.httpStatusCode !== 404) {
    throw error
  }
  await store.send(new CreateBucketCommand({ Bucket }))
}
const read = {
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: `arn:aws:s3:::${Bucket}/public/*`,
}
await store.send(
  new PutBucketPolicyCommand({
    Bucket,
    Policy: JSON.stringify({ Version: "2012-10-17", Statement: [read] }),
  }),
)
console.log(`${Bucket} is there, and what lies under public/ can be read`)
