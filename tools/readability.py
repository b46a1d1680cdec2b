"""How hard English words are to read, as one figure: the Flesch-Kincaid grade.

Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 x words in a sentence + 11.8 x syllables in a word
- 15.59. The figure stands for years at an American school. It knows nothing of sense: a low figure is no
proof that words are easy, and only people who read them can say so. Syllables are counted by the vowels
one hears, which is right for about nine words in ten.
"""

import re

_SENTENCE_END = re.compile(r"[.!?…]+")
_WORD = re.compile(r"[A-Za-z']*[A-Za-z][A-Za-z']*")
_VOWELS = re.compile(r"[aeiouy]+")
# Vowels that are written and not heard: "makes", "asked", "engagement", "everybody", "sometimes".
_SILENT = re.compile(
    r"(?<=[^laeiouycghsxz])es$|(?<=[^aeiouytd])ed$|(?<=[^laeiouy])e$|e(?=ment|ful|less|ry)|(?<=som)e"
)
# Vowels that stand together and are heard apart: "idea", "quiet", "being", "previous", "material".
_APART = re.compile(r"(?<!s)ea$|i(?:a|e(?!s$))(?!l)|oe(?=m)|[aeiou]ing|eat(?=e)|[^ct]iou|[^cst]ual")


def grade(*texts: str) -> float:
    """The grade of several texts together, each of which ends a sentence; 0 where there are no words."""
    sentences = [
        words for text in texts for part in _SENTENCE_END.split(text) if (words := _WORD.findall(part))
    ]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """About how many syllables an English word has; 1 at least."""
    plain = word.lower().replace("'", "")
    heard = len(_VOWELS.findall(_SILENT.sub("", plain)))
    return max(1, heard + len(_APART.findall(plain)))


def longest_sentence(*texts: str) -> int:
    """Words in the longest sentence."""
    return max((len(_WORD.findall(part)) for text in texts for part in _SENTENCE_END.split(text)), default=0)
