"""What makes a text hard, one module for each family of rules.

A rule takes a `Text` (and what it needs to know) and yields `Finding`s. All are precise rather than complete:
a rule that is often wrong is not read. The last column says which speak only when an editor asks for more.

code                     function                       says                                       on request
passive-voice               passive.passives               "wordt beoordeeld", "is door ... betaald"
passive-often            passive.passive_share          more than 15 % of the sentences, and at least 3
sentence-long            sentences.long_sentences       longer than its level allows
sentence-too-long        sentences.long_sentences       so long that a reader loses it
item-long                sentences.long_sentences       the same in an item, a step or a cell
list-in-sentence         sentences.lists_in_sentences   four or more parts in a row
sentence-nested          sentences.nested_sentences     two or more subordinate clauses            yes
abbreviation-dotted      abbreviations.dotted           "m.b.t.", "bijv.", "zsm"
abbreviation-unexplained abbreviations.unexplained      "SVB" without what it stands for
address-mixed            address.mixed_address          "u" and "je" in one text
double-negative          negation.double_negatives      "niet zonder", "geen ... tenzij"           yes
number-words             numbers.number_words           "dertien"
number-format            numbers.number_formats         "1500 euro", "14:00 uur", "5%"
date-format              numbers.dates                  "01-01-2027"
nominal-style            nominal.nominal_style          "het aanvragen van", "een besluit nemen"   yes
paragraph-long           structure.long_paragraphs      too many words
paragraph-sentences      structure.long_paragraphs      too many sentences                         yes
heading-long             structure.headings             too many words
heading-noun             structure.headings             "Procedure"
list-short, list-long    structure.lists                one item; too many items                   yes
list-no-intro            structure.lists                no colon at the end of the sentence before yes
word-jargon              jargon.jargon                  unusual words that nobody explains         yes
word-difficult           words.difficult_words          words of the list, with easier ones
word-shaming             words.shaming                  "gewoon invullen"
"""
