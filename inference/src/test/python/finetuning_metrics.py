"""Writes values of scikit-learn, scipy, transformers and KorQuAD's own script for random answers.

usage: finetuning_metrics.py EVALUATE_V1_0.py OUT.json

EVALUATE_V1_0.py is KorQuAD's official evaluation (korquad.github.io; also in monologg/KoELECTRA,
finetune/src). seqeval cannot be had everywhere: its default reading of tags is written down here a
second time (entities()), from conlleval's rules; seqeval is asked too where it is installed.
"""

import importlib.util
import json
import pathlib
import random
import sys
import tempfile

import scipy.stats
from sklearn.metrics import accuracy_score, f1_score
from transformers.data.metrics.squad_metrics import compute_predictions_logits
from transformers.data.processors import squad
from transformers.models.bert.tokenization_bert_legacy import BertTokenizerLegacy

TYPES = ["PER", "ORG", "DAT"]
CONTEXTS = [
    "세종대왕은 조선의 제4대 국왕이다.  재위 기간은 1418년부터 1450년까지이며, 본명은 이도(李祹)이다. "
    "1443년에 '훈민정음'을 창제하고 1446년에 반포하였다.",
    "제주도의 한라산은 높이 1,947m로 남한에서 가장 높은 산이다. 정상에는 백록담이라는 화구호가 있다."
    " 1970년에 국립공원으로 지정되었고 2007년에는 세계자연유산(UNESCO)에 올랐다.",
]
QUESTIONS = [
    (0, "훈민정음이 반포된 해는?", "1446년"),
    (0, "세종대왕의 본명은 무엇인가?", "이도"),
    (0, "세종은 언제까지 재위하였는가?", "1450년"),
    (1, "한라산의 높이는?", "1,947m"),
    (1, "정상에 있는 화구호의 이름은?", "백록담"),
    (1, "세계자연유산에 오른 해는 언제인지 말하여라 그리고 그 까닭도", "2007년"),
]


def classification(rng):
    for classes, n in [(2, 40), (3, 60), (4, 25), (5, 1)]:
        gold = [rng.randrange(classes) for _ in range(n)]
        told = [g if rng.random() < 0.6 else rng.randrange(classes) for g in gold]
        yield {
            "gold": gold, "told": told, "accuracy": accuracy_score(gold, told),
            "macro_f1": f1_score(gold, told, average="macro", zero_division=0)}


def correlation(rng):
    for n in [5, 30, 200]:
        x = [round(rng.random() * 5, 1) for _ in range(n)]
        y = [round(v + rng.gauss(0, 1), 1) for v in x]
        yield {
            "x": x, "y": y, "pearson": float(scipy.stats.pearsonr(x, y)[0]),
            "spearman": float(scipy.stats.spearmanr(x, y)[0])}


def entities(tags, suffix):
    """An entity runs on while tags of its type follow that do not begin a new one."""
    found, start, kind, before = [], None, None, "O"
    for i, tag in enumerate(tags + ["O"]):
        letter, _, name = (tag[::-1] if suffix else tag).partition("-")
        name = name[::-1] if suffix else name
        fresh = letter == "B" or before == "O" or name != kind
        if start is not None and (letter == "O" or fresh):
            found.append((kind, start, i))
            start = None
        if letter != "O" and fresh:
            start, kind = i, name
        before = letter
    return found


def tags(rng, suffix):
    names = [(f"{t}-{l}" if suffix else f"{l}-{t}") for t in TYPES for l in "BI"]
    gold = [[rng.choice(names + ["O"] * 4) for _ in range(rng.randrange(1, 12))] for _ in range(60)]
    told = [[t if rng.random() < 0.8 else rng.choice(names + ["O"]) for t in row] for row in gold]
    sets = [[{(i, *e) for i, row in enumerate(rows) for e in entities(row, suffix)}][0] for rows in (gold, told)]
    right = len(sets[0] & sets[1])
    f1 = 2 * right / (len(sets[0]) + len(sets[1]))
    if importlib.util.find_spec("seqeval"):
        import seqeval.metrics
        assert abs(f1 - seqeval.metrics.f1_score(gold, told, suffix=suffix)) < 1e-12
    return {"suffix": suffix, "gold": gold, "told": told, "entities": [entities(row, suffix) for row in gold], "f1": f1}


def answers(rng, official):
    texts = ["1446년", "1446", "'1446년'", "세종대왕", "세종 대왕", "<세종대왕>은", "Unesco", "UNESCO.", "(李祹)", "",
             "한라산 백록담", "백록담, 한라산", "1,947m", "1947M", "“이도”", "‘이도’", "이 도\t는"]
    for _ in range(80):
        told, truths = rng.choice(texts), rng.sample(texts, rng.randrange(1, 4))
        yield {
            "told": told, "truths": truths,
            "exact": float(official.metric_max_over_ground_truths(official.exact_match_score, told, truths)),
            "f1": float(official.metric_max_over_ground_truths(official.f1_score, told, truths))}


def vocabulary():
    text = "".join(CONTEXTS) + "".join(q for _, q, _ in QUESTIONS)
    letters = sorted(set(text) - {" "})
    known = [c for c in letters if c not in "祹록"]
    return (["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + known + ["##" + c for c in known]
            + ["세종", "##대왕", "훈민", "##정음", "144", "##년에", "##년부터", "한라", "##이다", "높이"])


def questions(rng):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "vocab.txt")
        file.write_text("\n".join(vocabulary()) + "\n")
        tokenizer = BertTokenizerLegacy(str(file), do_lower_case=False, do_basic_tokenize=False)
    length, stride, query = 48, 16, 12
    tokenizer.model_max_length = length
    squad.tokenizer = tokenizer
    settings = {"max_length": length, "stride": stride, "max_question": query, "n_best": 6, "max_answer": 9}
    examples, features, cases = [], [], []
    for number, (context, question, answer) in enumerate(QUESTIONS):
        example = squad.SquadExample(
            str(number), question, CONTEXTS[context], answer, CONTEXTS[context].index(answer), "",
            answers=[{"text": answer}])
        examples.append(example)
        windows = squad.squad_convert_example_to_features(example, length, stride, query, "max_length", True)
        for window in windows:
            window.example_index, window.unique_id = number, len(features)
            features.append(window)
        cases.append((context, question, answer, windows))
    results = []
    for feature in features:
        real = len(feature.tokens)
        row = lambda: [round(rng.gauss(0, 3), 3) for _ in range(real)] + [-1e4] * (length - real)
        results.append(squad.SquadResult(feature.unique_id, row(), row()))
    told = compute_predictions_logits(
        examples, features, results, settings["n_best"], settings["max_answer"], False, "", "", "", False,
        False, 0.0, tokenizer)
    listed = []
    for number, (context, question, answer, windows) in enumerate(cases):
        listed.append({
            "context": context, "question": question, "answer": answer,
            "start": CONTEXTS[context].index(answer), "told": told[str(number)],
            "windows": [{
                "ids": w.input_ids[:len(w.tokens)], "second": w.token_type_ids.index(1),
                "target": [w.start_position, w.end_position],
                "starts": results[w.unique_id].start_logits[:len(w.tokens)],
                "ends": results[w.unique_id].end_logits[:len(w.tokens)]} for w in windows]})
    return {"vocabulary": vocabulary(), "settings": settings, "contexts": CONTEXTS, "questions": listed}


def main():
    spec = importlib.util.spec_from_file_location("official", sys.argv[1])
    official = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(official)
    rng = random.Random(5)
    document = {
        "classification": list(classification(rng)), "correlation": list(correlation(rng)),
        "tags": [tags(rng, True), tags(rng, False)], "answers": list(answers(rng, official)),
        "questions": questions(rng)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=list)
    pathlib.Path(sys.argv[2]).write_text(text.replace('},{"', '},\n{"') + "\n")


if __name__ == "__main__":
    main()
