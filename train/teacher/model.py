"""The network: words and characters, bidirectional LSTMs, a tagger, and a biaffine parser (Dozat and Manning 2017)."""

import torch
from torch import nn
from torch.nn import functional

from lstm import BiLstm

WORD_SIZE = 100
CHARACTER_SIZE = 32
SPELLING_FILTERS = 64
HIDDEN = 256
ARC_SIZE = 256
RELATION_SIZE = 64
TAG_SIZE = 128
DROPOUT = 0.25
INPUT_DROPOUT = 0.15


class Teacher(nn.Module):
    def __init__(self, words, characters, tags, relations, root, vectors):
        """Takes the sizes of the inventories, the number of the relation `root`, and the table of word vectors."""
        super().__init__()
        self.root = root
        self.vectors = vectors
        self.word = nn.Embedding(words, WORD_SIZE)
        nn.init.normal_(self.word.weight, std=0.1)
        self.character = nn.Embedding(characters + 1, CHARACTER_SIZE, padding_idx=characters)
        self.spelling = nn.ModuleList(nn.Conv1d(CHARACTER_SIZE, SPELLING_FILTERS, width, padding=width // 2) for width in (2, 3, 5))
        channels = WORD_SIZE + vectors.shape[1] + 3 * SPELLING_FILTERS
        self.lower = BiLstm(channels, HIDDEN)
        self.upper = BiLstm(2 * HIDDEN, HIDDEN)
        self.tag = nn.Sequential(nn.Linear(4 * HIDDEN, TAG_SIZE), nn.ELU(), nn.Dropout(DROPOUT), nn.Linear(TAG_SIZE, tags))
        self.as_head = nn.Linear(2 * HIDDEN, ARC_SIZE + RELATION_SIZE)
        self.as_word = nn.Linear(2 * HIDDEN, ARC_SIZE + RELATION_SIZE)
        self.arc = nn.Linear(ARC_SIZE + 1, ARC_SIZE, bias=False)
        nn.init.zeros_(self.arc.weight)
        self.relation = nn.Parameter(torch.zeros(RELATION_SIZE + 1, relations * (RELATION_SIZE + 1)))

    def encode(self, batch):
        """What tagger and parser know of each place: states for tags, and each place as a head and as a dependent."""
        words, vectors = batch.words, batch.vectors
        spelt = self.character(batch.spelt).transpose(1, 2)
        spelt = torch.cat([functional.elu(filters(spelt).max(-1).values) for filters in self.spelling], -1)
        channels = [self.word(words), self.vectors[vectors], spelt[batch.spelt_at]]
        if self.training:
            # Each place loses a channel now and then, so that none is relied on; the others grow to make up for it.
            kept = torch.bernoulli(torch.full((3, *words.shape, 1), 1 - INPUT_DROPOUT))
            grown = 3 / kept.sum(0).clamp(min=1)
            channels = [channel * keep * grown for channel, keep in zip(channels, kept)]
        lower = self.lower(self.drop(torch.cat(channels, -1)), batch.reverse)
        upper = self.upper(self.drop(lower), batch.reverse)
        tagging = self.drop(torch.cat([lower, upper], -1))
        upper = self.drop(upper)
        heads = self.drop(functional.elu(self.as_head(upper)))
        dependents = self.drop(functional.elu(self.as_word(upper)))
        return tagging, heads, dependents

    def drop(self, x):
        """Drops the same features at all places of a sentence (Gal and Ghahramani 2016)."""
        if not self.training:
            return x
        return x * torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - DROPOUT)) / (1 - DROPOUT)

    def arcs(self, heads, dependents, mask):
        """Log-probabilities [sentence, dependent, head] over all places of the sentence; place 0 is the root."""
        heads, dependents = heads[..., :ARC_SIZE], dependents[..., :ARC_SIZE]
        scores = torch.bmm(with_one(dependents) @ self.arc.weight.t(), heads.transpose(1, 2))
        possible = mask.clone()
        possible[:, 0] = True
        scores = scores.masked_fill(~possible.unsqueeze(1), -1e4)
        scores.diagonal(dim1=1, dim2=2).fill_(-1e4)
        return functional.log_softmax(scores, -1)

    def relations(self, heads, dependents, head_of):
        """Log-probabilities [token, relation] for the tokens `dependents` under the heads `heads`; `root` is kept for the root."""
        heads, dependents = with_one(heads), with_one(dependents)
        scores = (heads @ self.relation).view(len(heads), -1, RELATION_SIZE + 1)
        scores = torch.bmm(scores, dependents.unsqueeze(-1)).squeeze(-1)
        is_root = torch.arange(scores.shape[1]) == self.root
        impossible = is_root.unsqueeze(0) != (head_of == 0).unsqueeze(1)
        return functional.log_softmax(scores.masked_fill(impossible, -1e4), -1)

    def loss(self, batch):
        """The mean loss a token over tags, arcs and relations."""
        tagging, heads, dependents = self.encode(batch)
        mask = batch.mask
        tags = functional.cross_entropy(self.tag(tagging[mask]), batch.tags[mask])
        arcs = functional.nll_loss(self.arcs(heads, dependents, mask)[mask], batch.heads[mask])
        relations = self.relations(*chosen(heads, dependents, batch.heads, mask), batch.heads[mask])
        return tags + arcs + functional.nll_loss(relations, batch.relations[mask])


def with_one(x):
    return torch.cat([x, x.new_ones(*x.shape[:-1], 1)], -1)


def chosen(heads, dependents, head_of, mask):
    """The relation features of each token's head and of the token, [token, feature] each."""
    heads, dependents = heads[..., ARC_SIZE:], dependents[..., ARC_SIZE:]
    of_head = heads.gather(1, head_of.unsqueeze(-1).expand(-1, -1, heads.shape[-1]))
    return of_head[mask], dependents[mask]
