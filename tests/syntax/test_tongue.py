"""Paragraphs in other languages are told by their small words; names, numbers and headlines are in none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading import ear_of
from timeline.syntax.tongue import UNKNOWN

SENTENCES = {
    "de": "Die Verhandlungen wurden am Mittwoch unterbrochen, weil die Regierung den Hafen nicht öffnen wollte.",
    "fr": "Les pourparlers ont été suspendus mercredi après que le gouvernement a refusé d'ouvrir le port aux bateaux.",
    "es": "El gobierno suspendió el miércoles las negociaciones con los rebeldes porque no se había abierto el puerto.",
    "it": "Il governo ha sospeso mercoledì i colloqui con i ribelli perché il porto non era stato aperto alle navi.",
    "nl": "De regering heeft woensdag de gesprekken met de rebellen opgeschort omdat de haven niet was geopend.",
    "pt": "O governo suspendeu na quarta-feira as negociações com os rebeldes porque o porto não foi aberto.",
    "sv": "Regeringen avbröt på onsdagen samtalen med rebellerna eftersom hamnen inte hade öppnats för fartyg.",
    "pl": "Rząd zawiesił w środę rozmowy z rebeliantami, ponieważ port nie został jeszcze otwarty dla statków.",
    "tr": "Hükümet isyancılarla yaptığı görüşmeleri askıya aldı çünkü liman daha sonra bile gemiler için ve çok az açılmıştı.",
    "id": "Pemerintah menghentikan perundingan dengan para pemberontak pada hari Rabu karena pelabuhan itu belum dibuka.",
    "cs": "Vláda ve středu přerušila rozhovory s povstalci, protože přístav nebyl pro lodě ještě otevřen.",
    "ru": "Правительство приостановило в среду переговоры с повстанцами, потому что порт не был открыт.",
    "vi": "Chính phủ đã đình chỉ các cuộc đàm phán với quân nổi dậy vào thứ tư vì cảng chưa được mở.",
}


@pytest.mark.parametrize(("code", "text"), SENTENCES.items())
def test_tells_the_language(code, text):
    assert ear_of("en").foreign(text) == code


@pytest.mark.parametrize("text", ["政府は水曜日に会談を中断した。", "정부는 수요일 회담을 중단했다."])
def test_tells_another_script(text):
    assert ear_of("en").foreign(text) == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Talks on the harbour were suspended on Wednesday because the port had not been opened.",
        "Port talks suspended as Norway blocks harbour",
        "Explosions rock U.S. ports in Norway, Chile",
        "Norway, Chile meet in Lisbon; UN, EU, NATO envoys due Thursday",
        "HARBOUR TALKS SUSPENDED AS NORWAY BLOCKS PORT AND CHILE CLOSES BORDER",
        "Juan de la Cruz, Maria del Carmen, Jose de Souza, Ana da Silva, Luis de Leon",
        "Rosenborg 3 Porto 1 Ajax 2 Malmo 0 Lyon 1 Genoa 1 Benfica 4 Brann 2",
        "The mayor of Rio de Janeiro, Eduardo da Costa, met the bishop of São Paulo and El Salvador's envoy.",
        "| town | dead |\n|---|---|\n| Lima | 12 |",
        "1 2 3 4 5 6 7 8 9",
        "",
    ],
)
def test_leaves_its_own_and_what_tells_nothing(text):
    assert ear_of("en").foreign(text) is None


@given(st.text(max_size=300))
def test_takes_any_text(text):
    code = ear_of("en").foreign(text)
    assert code is None or code == UNKNOWN or code in ear_of("en").others
