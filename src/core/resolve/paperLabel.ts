/**
 * What to call a paper whose title no document gives: the name that its abstract introduces
 * (`we propose TreeReview, …`), else the first words of the abstract that tell it from others.
 */

import { texToText } from '../text/tex.ts';
import { terms, words } from '../text/tokens.ts';

/** Verbs and phrases after which authors name what they made. */
const introduction =
  /\b(?:propose|introduce|present|develop|design|devise|describe|release|build|create|call(?:ed)?|named|dubbed|term(?:ed)?)s?\b/giu;
const reach = 160;

/** Acronyms of the trade, which abstracts spell out without having made them. */
const commonAcronyms: ReadonlySet<string> = new Set(
  `AI API ASR BERT CNN CoT CPU CV DL DNN DPO GAN GNN GPT GPU GRPO HTML ICL IE IR KG KL LLM LLMs LM LMs
  LoRA LRM LRMs LSTM ML MLLM MLLMs MLP MoE MRI MT NLG NLI NLP NLU NMT OCR PCA PEFT PLM PLMs PPO QA
  RAG RL RLHF RLVR RNN SFT SGD SLM SLMs SOTA SQL SVM TTS URL VAE VAEs VLM VLMs VQA XML`.split(
    /\s+/u,
  ),
);

interface Candidate {
  readonly name: string;
  readonly score: number;
  readonly index: number;
}

/** The most name-like word after a verb of introduction, or undefined. */
export function introducedName(abstract: string): string | undefined {
  // Addresses hold names too, but not those that are introduced.
  const text = texToText(abstract).replace(/https?:\/\/\S+/gu, ' ');
  const candidates: Candidate[] = [];
  for (const verb of text.matchAll(introduction)) {
    const start = verb.index + verb[0].length;
    const sentence = text.slice(start, start + reach).split(/[.!?](?:\s|$)/u, 1)[0] ?? '';
    for (const word of sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+-]*/gu)) {
      const name = word[0].replace(/-+$/u, '');
      const score = nameScore(name, sentence[word.index - 1] === '(');
      // What is spoken of before it is introduced was not introduced here.
      if (score > 0 && !mentions(text.slice(0, verb.index), name)) {
        candidates.push({ name, score, index: start + word.index });
      }
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  return candidates[0]?.name;
}

const mentions = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[+]/gu, '\\+')}(?![\\p{L}\\p{N}])`, 'u').test(
    text,
  );

/** 3: capitals inside (`TreeReview`); 2: an acronym in brackets; 1: capitals only; 0: no name. */
function nameScore(name: string, bracketed: boolean): number {
  if (commonAcronyms.has(name) || name.length < 3 || name.length > 24) return 0;
  // A year at the end makes it an event (`SemEval-2022`), which authors take part in.
  if (/(?:19|20)\d\d$/u.test(name)) return 0;
  const plain = name.replace(/[-+\p{N}]/gu, '');
  const hasLower = /\p{Ll}/u.test(plain);
  const capitals = plain.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2) return 0;
  if (!hasLower) return bracketed ? 2 : 1;
  // Capitals after hyphens are title case (`Chain-of-Reasoning`), not coinage.
  if (!name.split('-').some((part) => /\p{Ll}\p{N}*\p{Lu}/u.test(part))) return bracketed ? 2 : 0;
  return /s$/u.test(name) && !/\p{Ll}/u.test(plain.slice(0, -1)) ? 0 : 3;
}

/** The first `count` telling words of a text as they are written there, those that few texts use. */
export function tellingWords(
  abstract: string,
  frequency: ReadonlyMap<string, number>,
  texts: number,
  count: number,
): string {
  const text = texToText(abstract);
  const chosen: string[] = [];
  const seen = new Set<string>();
  const common = Math.max(2, texts / 8);
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)) {
    const [term] = terms(word);
    const key = words(word).join(' ');
    if (!term || seen.has(key) || (frequency.get(term) ?? 0) > common) continue;
    seen.add(key);
    chosen.push(word);
    if (chosen.length === count) break;
  }
  return chosen.length > 0 ? `${chosen.join(' ')} …` : '';
}

/** In how many of the texts each term occurs. */
export function termFrequency(texts: readonly string[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(terms(text))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

/** Labels for abstracts of untitled papers, in their order, each different from all `taken`. */
export function deriveLabels(
  abstracts: readonly (string | undefined)[],
  allTexts: readonly string[],
  taken: ReadonlySet<string>,
): string[] {
  const used = new Set(taken);
  let frequency: Map<string, number> | undefined;
  return abstracts.map((abstract) => {
    frequency ??= termFrequency(allTexts);
    const options: (string | undefined)[] = [abstract && introducedName(abstract)];
    for (const count of [4, 6, 9]) {
      options.push(tellingWords(abstract ?? '', frequency, allTexts.length, count));
    }
    const found = options.flatMap((option) => (option ? [option] : []));
    const base = found[0] ?? 'Untitled paper';
    let label = found.find((option) => !used.has(option)) ?? base;
    for (let n = 2; used.has(label); n++) label = `${base} (${n})`;
    used.add(label);
    return label;
  });
}
