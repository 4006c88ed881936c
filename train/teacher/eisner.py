"""Projective decoding (Eisner 1996), for many sentences at once."""

import numpy


def is_projective_tree(heads):
    """Whether `heads` (1-based, 0 for the root) form a projective tree with one root. Quadratic at worst, and mostly linear."""
    size = len(heads)
    if sum(head == 0 for head in heads) != 1:
        return False
    for word in range(1, size + 1):
        head = heads[word - 1]
        if head == 0:
            continue
        low, high = min(word, head), max(word, head)
        for inside in range(low + 1, high):
            if not low <= heads[inside - 1] <= high:
                return False
    reached = [False] * (size + 1)
    reached[0] = True
    for word in range(1, size + 1):
        path = []
        while not reached[word]:
            if word in path:
                return False
            path.append(word)
            word = heads[word - 1]
        for passed in path:
            reached[passed] = True
    return True


def best_trees(scores, sizes):
    """
    The best projective tree with one root of each sentence, as lists of heads (1-based, 0 for the root).

    `scores[sentence, word, head]` scores an arc: words from 0, heads from 1, head 0 the root. `sizes` are the lengths; what lies beyond
    them is not looked at.
    """
    batch, size, _ = scores.shape
    arcs = scores[:, :, 1:]
    # Each table is kept twice, by the start of a span and by its end, so that the spans to be joined are slices.
    by_start = {kind: numpy.zeros((batch, size, size), numpy.float32) for kind in ("open_right", "open_left", "right", "left")}
    by_end = {kind: numpy.zeros((batch, size, size), numpy.float32) for kind in ("open_right", "open_left", "right", "left")}
    splits = {kind: numpy.zeros((batch, size, size), numpy.int16) for kind in ("open", "right", "left")}

    def put(kind, width, values):
        by_start[kind][:, : size - width, width] = values
        by_end[kind][:, width:, width] = values

    for width in range(1, size):
        starts = numpy.arange(size - width)
        ends = starts + width
        joined = by_start["right"][:, : size - width, :width] + by_end["left"][:, width:, :width][:, :, ::-1]
        splits["open"][:, : size - width, width] = joined.argmax(-1)
        best = joined.max(-1)
        put("open_left", width, best + arcs[:, starts, ends])
        put("open_right", width, best + arcs[:, ends, starts])
        joined = by_start["left"][:, : size - width, :width] + by_end["open_left"][:, width:, 1 : width + 1][:, :, ::-1]
        splits["left"][:, : size - width, width] = joined.argmax(-1)
        put("left", width, joined.max(-1))
        joined = by_start["open_right"][:, : size - width, 1 : width + 1] + by_end["right"][:, width:, :width][:, :, ::-1]
        splits["right"][:, : size - width, width] = joined.argmax(-1) + 1
        put("right", width, joined.max(-1))

    trees = []
    for sentence, length in enumerate(sizes):
        words = numpy.arange(length)
        whole = by_start["left"][sentence, 0, :length] + by_start["right"][sentence, words, length - 1 - words]
        root = int((whole + scores[sentence, :length, 0]).argmax())
        heads = [0] * length
        spans = [("left", 0, root), ("right", root, length - 1)]
        while spans:
            kind, start, end = spans.pop()
            width = end - start
            if width == 0:
                continue
            if kind == "left":
                middle = start + int(splits["left"][sentence, start, width])
                spans += [("left", start, middle), ("open_left", middle, end)]
            elif kind == "right":
                middle = start + int(splits["right"][sentence, start, width])
                spans += [("open_right", start, middle), ("right", middle, end)]
            else:
                middle = start + int(splits["open"][sentence, start, width])
                head, word = (start, end) if kind == "open_right" else (end, start)
                heads[word] = head + 1
                spans += [("right", start, middle), ("left", middle + 1, end)]
        trees.append(heads)
    return trees
