# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The index's fields and the analyzers behind them."""

from tantivy import Index, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from focus.search.stemming import ANALYZERS, PLAIN

INDEX_VERSION = 6
"""Raised whenever a field, an analyzer or the choice of texts changes: indexes of another version are built anew."""

PARTS = ("title", "text")
FACETS = ("kind", "place", "region", "state", "year", "language")
FACTS = ("kind", "region", "state", "language")
"""Facets whose values are also kept together as one: few combinations occur, and all are counted at once."""
BETWEEN = "|"
AMONG = ","
"""Between facts, and among several values of one; no code holds either."""


def field(part: str, language: str) -> str:
    """The field of titles or texts in a language; ``exact`` is every language, unstemmed."""
    return f"{part}_{language}"


def build_schema() -> Schema:
    """Words by language and unstemmed, letters by pairs, facets, and what a hit shows.

    ``about`` holds a record's own id and those whose words it borrows, so that both disappear together. What is
    filtered and what is counted are apart: ``facts``, ``lies_in`` and ``named`` say the facets as they are counted.
    """
    builder = SchemaBuilder()
    for part in PARTS:
        builder.add_text_field(field(part, "exact"), tokenizer_name="exact")
        for language in ANALYZERS:
            builder.add_text_field(field(part, language), tokenizer_name=language)
        builder.add_text_field(field(part, "letters"), tokenizer_name="letters")
    for name in ("id", "about"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        if name == "year":
            builder.add_integer_field(name, indexed=True, fast=True)
        else:
            builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("facts", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("lies_in", fast=True)
    builder.add_text_field("named", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("rank", fast=True)
    builder.add_float_field("weight", fast=True)
    builder.add_bytes_field("kept", stored=True)
    return builder.build()


def register(index: Index) -> Index:
    """Give an index its analyzers; they are not kept with it."""
    index.register_tokenizer("exact", PLAIN)
    index.register_tokenizer("letters", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    for language, analyzer in ANALYZERS.items():
        index.register_tokenizer(language, analyzer)
    return index
