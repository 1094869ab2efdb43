"""A sum that ends before another index is renamed in its limits as well."""

from sympy import IndexedBase, Symbol

from maxent.derive.variants.rewrite import rewrites
from maxent.problems.expressions.notation import i, j, n, total

w = IndexedBase("w", real=True)


def test_renaming_reaches_the_limits() -> None:
    pairs = total(total(w[i, j], i, j - 1), j, n)
    renamed = dict(rewrites(pairs, ()))["rename-indices"]
    assert not {Symbol("i_new", integer=True), Symbol("j_new", integer=True)} & renamed.free_symbols
    assert renamed.has(Symbol("j_new", integer=True))
    assert not renamed.has(j)
