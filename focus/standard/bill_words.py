# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of the reference bill in files that leave the site, in its four languages."""

from focus.standard.reference_bill import Bill

NOT_REVIEWED = {
    "en": "Drafted by Focus, not yet reviewed by a lawyer.",
    "es": "Redactado por Focus, aún no revisado por profesionales del derecho.",
    "fr": "Rédigé par Focus, pas encore relu par un juriste.",
    "pt": "Redigido pelo Focus, ainda não revisado por profissional do direito.",
}
REVIEWED = {
    "en": "Drafted by Focus. Reviewed: {reviews}.",
    "es": "Redactado por Focus. Revisado: {reviews}.",
    "fr": "Rédigé par Focus. Relu : {reviews}.",  # noqa: RUF001 (as French is printed)
    "pt": "Redigido pelo Focus. Revisado: {reviews}.",
}
LICENCE = {
    "en": "CC0 1.0: no rights reserved. Copy it, change it, make it your own; no credit is needed.",
    "es": "CC0 1.0: sin derechos reservados. Puede copiarse, modificarse y hacerse propio sin citar la fuente.",
    "fr": "CC0 1.0 : aucun droit réservé. Chacun peut le copier, le modifier et se l’approprier, sans citer la source.",  # noqa: RUF001
    "pt": "CC0 1.0: nenhum direito reservado. Pode ser copiado, alterado e apropriado; não é preciso citar a fonte.",
}
VERSION = {"en": "Version", "es": "Versión", "fr": "Version", "pt": "Versão"}
REASONS = {"en": "Reasons", "es": "Motivos", "fr": "Motifs", "pt": "Motivos"}
CRITERIA = {"en": "Criteria", "es": "Criterios", "fr": "Critères", "pt": "Critérios"}
OPTION = {"en": "Option", "es": "Opción", "fr": "Option", "pt": "Opção"}
INSTEAD_OF_ALL = {
    "en": "instead of the whole article",
    "es": "en lugar de todo el artículo",
    "fr": "à la place de tout l’article",  # noqa: RUF001
    "pt": "em lugar de todo o artigo",
}
INSTEAD_OF_ONE = {
    "en": "instead of paragraph {numbers}",
    "es": "en lugar del numeral {numbers}",
    "fr": "à la place du paragraphe {numbers}",
    "pt": "em lugar do parágrafo {numbers}",
}
INSTEAD_OF = {
    "en": "instead of paragraphs {numbers}",
    "es": "en lugar de los numerales {numbers}",
    "fr": "à la place des paragraphes {numbers}",
    "pt": "em lugar dos parágrafos {numbers}",
}
ADDED_TO = {
    "en": "Added to {article}: ",
    "es": "Se agrega al {article}: ",
    "fr": "Ajouté à l’{article} : ",  # noqa: RUF001
    "pt": "Acrescenta-se ao {article}: ",
}
"""The article as its own text names it: "Artículo 44"."""
ADDED = {"en": "added", "es": "se agrega", "fr": "en complément", "pt": "acrescenta-se"}


def state_line(bill: Bill, language: str) -> str:
    """Whether a lawyer has reviewed the wording in this language, and who in which role and when."""
    own = [one for one in bill.head.reviews if one.language == language]
    if not own:
        return NOT_REVIEWED[language]
    return REVIEWED[language].format(reviews="; ".join(f"{one.role}, {one.date}" for one in own))
