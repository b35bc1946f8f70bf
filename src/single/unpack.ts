/**
 * The first script of a page in one file: unpacks the parts that the file holds, gives them addresses
 * and starts the app, whose text the page's policy knows by its hash. It stands in the page as it is
 * and can import nothing.
 */

/** Kinds of files that are packed by themselves. */
const packed = /\.(?:woff2?|png)$/u;

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  svg: 'image/svg+xml',
};

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

async function unpacked(name: string, base64: string): Promise<Blob> {
  const type = types[name.replace(/^.*\./u, '')] ?? 'application/octet-stream';
  const blob = new Blob([bytesOf(base64)], { type });
  if (packed.test(name)) return blob;
  const unzipping = new Response(blob.stream().pipeThrough(new DecompressionStream('gzip')));
  return new Blob([await unzipping.arrayBuffer()], { type });
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

async function open(): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-part]')];
  const parts = await Promise.all(
    blocks.map(async ({ dataset: { part = '' }, text }) => ({
      name: part,
      blob: await unpacked(part, text),
    })),
  );
  // Chromium's workers cannot read the blobs of a page that is a file.
  const contained = parts.filter(({ name }) => !name.endsWith('.js'));
  const addresses: Record<string, string> = Object.fromEntries(
    await Promise.all(contained.map(async ({ name, blob }) => [name, await dataAddress(blob)])),
  );
  // Workers do not see the page: each is told at its beginning where the parts are.
  const told = `globalThis.coterieParts=${JSON.stringify(addresses)};\n`;
  const all = { ...addresses };
  let app = '';
  for (const { name, blob } of parts) {
    if (name === 'app.js') app = await blob.text();
    else if (name.endsWith('.js')) {
      all[name] = URL.createObjectURL(new Blob([told, blob], { type: 'text/javascript' }));
    }
  }
  Object.assign(globalThis, { coterieParts: all });
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = app;
  document.body.append(script);
}

open().catch((error: unknown) => {
  const root = document.getElementById('root');
  const detail = error instanceof Error ? error.message : String(error);
  if (root) root.textContent = `This file could not be opened; it may be damaged (${detail}).`;
});
