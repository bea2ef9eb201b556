# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Function words of the four languages, folded. They are left out of a query unless it holds nothing else."""

_LISTED = """
a an and are as at by for from has have how in into is it its of on or that the their there this to was were what
when where which who whose will with i me my we you do does did can could should
al como con cual cuales de del desde el en entre es esta este esto la las lo los para pero por que se sin sobre su
sus donde cuando quien puedo una unas unos y o e u
au aux avec ce ces cette dans des du elle est et il ils leur leurs ou par pas pour qui quoi sa ses son sont sur je puis
comment quand une
le les
ao aos as com como da das do dos em na nas no nos num numa os ou pela pelas pelo pelos seu seus sua suas um uma uns
quem onde quando posso eu
"""

ONLY_IN = {"un": ("es", "fr")}
"""Function words of some languages that mean something in others: UN in English."""

STOPWORDS = frozenset(_LISTED.split())


def is_function_word(word: str, language: str) -> bool:
    """Whether a folded word says nothing by itself to somebody who writes in ``language``."""
    return word in STOPWORDS or language in ONLY_IN.get(word, ())
