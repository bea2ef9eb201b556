# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A law of Arvenia, a country that does not exist: two wordings in Spanish, one in English. Written for these tests."""

SPANISH_2012 = """# Ley de amparo a quienes defienden derechos en Arvenia

El Congreso de Arvenia decreta:

## CAPÍTULO I
## Disposiciones generales

Artículo 1.- Esta ley ampara a quienes promueven derechos humanos en Arvenia.

Artículo 2.- Para los efectos de esta ley se entiende por:

I. Persona defensora: quien promueve derechos;

II. Oficina: la que ampara.

## CAPÍTULO II
## De la Oficina

Artículo 3.- La Oficina responde en tres días a cada solicitud.

Artículo 4.- (Se deroga)

TRANSITORIOS

PRIMERO.- Esta ley entra en vigor al día siguiente de su publicación.
"""
SPANISH_2020 = SPANISH_2012.replace("en tres días a cada solicitud", "en dos días hábiles a cada solicitud")
ENGLISH_2020 = """# Law of Arvenia on the protection of people who defend rights

## CHAPTER I
## General

Article 1.- This law protects those who promote human rights in Arvenia.

Article 2.- For the purposes of this law:

I. Defender: whoever promotes rights;

II. Office: the one that protects.

## CHAPTER II
## The Office

Article 3.- The Office answers each request within two working days.

Article 4.- (Repealed)
"""
