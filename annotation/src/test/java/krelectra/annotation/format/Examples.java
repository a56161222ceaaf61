package krelectra.annotation.format;

import java.util.Map;
import java.util.TreeMap;

/** A small file of each format. */
final class Examples {
  static final String BRAT_TEXT = "김하늘은 😊 새봄대학교에서 강연했다.\n두 번째 줄.\n";

  static final Map<String, String> ALL = all();

  private Examples() {}

  private static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    all.put(
        "conllu",
        """
        # sent_id = s1
        # text = 나는 갔다.
        # note
        1	나는	나+는	PRON	NP+JX	_	2	nsubj	2:nsubj	A=b
        2-3	갔다.	_	_	_	_	_	_	_	_
        2	갔다	가+았+다	VERB	VV+EP+EF	Tense=Past	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	SF	_	2	punct	_	_
        3.1	x	_	_	_	_	_	_	_	_

        # text = 또 왔다
        1	또	또	ADV	MAG	_	2	advmod	_	_
        2	왔다	오+았+다	VERB	VV+EP+EF	_	0	root	_	_

        """);
    all.put(
        "klue-bio",
        """
        ## 주석 : ##
        ## s1	<김하늘:PS>은 <어제:DT> 왔다.
        김	B-PS
        하	I-PS
        늘	I-PS
        은	O
         	O
        어	B-DT
        제	I-DT
         	O
        왔	O
        다	O
        .	O

        ## s2	😊
        😊	O

        """);
    all.put(
        "conll-bio",
        """
        -DOCSTART- -X- O O

        U.N. NNP I-NP I-ORG
        official NN I-NP O
        Ekeus NNP I-NP I-PER

        Seoul NNP B-NP I-LOC

        """);
    all.put(
        "class-tsv",
        """
        id	document	label
        1	좋은 "영화"	1
        2	나쁜 영화	0
        3		1
        """);
    all.put(
        "pairs-tsv",
        """
        genre	id	score	sentence1	sentence2
        news	1	4.20	비가 온다.	비가 내린다.
        news	2	0.0	비가 온다.	해가 떴다.
        """);
    all.put(
        "korquad",
        """
        {"version": "1", "data": [{"title": "T", "paragraphs": [{"context": "😊 서울은 수도이다.", \
        "qas": [{"id": "q1", "question": "수도는?", "answers": [{"text": "서울", "answer_start": 2}]}, \
        {"id": "q2", "question": "언제?", "answers": []}]}]}]}\
        """);
    all.put(
        "doccano-jsonl",
        """
        {"id": 1, "text": "김하늘은 왔다.", "entities": [{"id": 0, "start_offset": 0, "end_offset": 3, \
        "label": "PS"}, {"id": 1, "start_offset": 5, "end_offset": 7, "label": "EV"}], \
        "relations": [{"from_id": 0, "to_id": 1, "type": "did"}], "cats": ["a", "b"], "meta": {"x": 1.0}}
        {"id": 2, "text": "😊 서울", "label": [[3, 5, "LC"]]}
        {"id": 3, "text": "좋다", "label": ["positive"]}
        """);
    all.put(
        "hf-jsonl",
        """
        {"id": "1", "text": "좋다", "label": 1, "spans": [{"start": 0, "end": 1, "label": "A"}]}
        {"id": "2", "premise": "비가 온다", "hypothesis": "해가 떴다", "gold_label": "contradiction"}
        {"tokens": ["김", "씨"], "ner_tags": ["B-PS", "O"], "label": ["a", "b"]}
        """);
    all.put(
        "label-studio",
        """
        [{"id": 1, "data": {"text": "김하늘은 왔다."}, "annotations": [{"id": 7, "completed_by": 1, \
        "result": [{"id": "r1", "from_name": "ner", "to_name": "text", "type": "labels", "value": \
        {"start": 0, "end": 3, "text": "김하늘", "labels": ["PS"]}}, {"id": "r2", "from_name": "c", \
        "type": "choices", "value": {"choices": ["x"]}}, {"type": "relation", "from_id": "r1", \
        "to_id": "r1", "labels": ["self"]}]}], "predictions": [{"id": 3, "model_version": "m", \
        "result": [{"id": "p1", "from_name": "ner", "type": "labels", "value": {"start": 0, \
        "end": 1, "labels": ["PS"]}}]}]}]
        """);
    all.put(
        "sejong",
        """
        <text>
        <p>
        A-1	세계적인	세계/NNG + 적/XSN + 이/VCP + ᆫ/ETM
        A-2	3+4을	3/SN + +/SW + 4/SN + 을/JKO
        </p>
        <p>
        A-3	그/그녀	그/NP + //SP + 그녀/NP
        </p>
        </text>
        """);
    all.put(
        "modu",
        """
        {"id": "C", "metadata": {"a": 1}, "document": [{"id": "C.1", "sentence": [{"id": "C.1.1", \
        "form": "😊 나는 갔다.", "word": [{"id": 1, "form": "😊", "begin": 0, "end": 1}, {"id": 2, \
        "form": "나는", "begin": 2, "end": 4}, {"id": 3, "form": "갔다.", "begin": 5, "end": 8}], \
        "morpheme": [{"id": 1, "form": "나", "label": "NP", "word_id": 2, "position": 1}, {"id": 2, \
        "form": "가", "label": "VV", "word_id": 3, "position": 1}], "NE": [{"id": 1, "form": "나", \
        "label": "PS", "begin": 2, "end": 3}]}]}]}\
        """);
    all.put("text", "첫 줄\n\n 둘째 😊\n");
    all.put(
        "brat",
        """
        T1	PS 0 3	김하늘
        T2	OG 7 12	새봄대학교
        T3	EV 15 17;21 24	강연 두 번
        E1	EV:T3 Who:T1 Where:T2
        A1	Negated E1
        A2	Sure T1 High
        R1	At Arg1:T1 Arg2:T2
        *	Alias T1 T2
        #1	AnnotatorNotes T1	메모
        N1	Reference T1 Wiki:1	x
        """);
    all.put(
        "webanno-tsv",
        """
        #FORMAT=WebAnno TSV 3.3
        #T_SP=webanno.custom.Span|value
        #T_SP=webanno.custom.Host|ROLE_webanno.custom.Host:links_webanno.custom.Link|webanno.custom.Span
        #T_RL=webanno.custom.Rel|value|BT_webanno.custom.Span
        #T_CH=webanno.custom.Coref|referenceRelation|referenceType


        #Sentence.id=s1
        #Text=김하늘은 왔다 .
        1-1	0-4	김하늘은	A[1]|B[2]	role	1-2	_	_	*->1-1	T[1]\t
        1-1.1	0-3	김하늘	C	_	_	_	_	_	_\t
        1-2	5-7	왔다	D	_	_	x	1-1[1_0]	*->1-2	*[1]\t
        1-3	8-9	.	B\\_\\|x[3]	_	_	_	_	_	_\t

        #Text=또
        2-1	10-11	또	B\\_\\|x[3]	_	_	_	_	_	_\t
        """);
    all.put(
        "cas-json",
        """
        {"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, \
        "sofaID": "_InitialView", "sofaString": "김 왔다"}, {"%ID": 2, "%TYPE": "a.B", "@sofa": 1, \
        "begin": 0, "end": 1, "value": "PS", "n": 1.5}, {"%ID": 3, "%TYPE": "a.B", "@sofa": 1, \
        "begin": 2, "end": 4}, {"%ID": 4, "%TYPE": "a.R", "@sofa": 1, "begin": 2, "end": 4, \
        "@Governor": 2, "@Dependent": 3}], "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": \
        [2, 3, 4]}}}\
        """);
    all.put(
        "cas-xmi",
        """
        <?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" \
        xmlns:cas="http:///uima/cas.ecore" xmlns:a="http:///a.ecore" xmi:version="2.0">
            <cas:NULL xmi:id="0"/>
            <a:B xmi:id="2" sofa="1" begin="0" end="1" value="PS"/>
            <a:B xmi:id="3" sofa="1" begin="2" end="4"/>
            <a:R xmi:id="4" sofa="1" begin="2" end="4" Governor="2" Dependent="3" value="x"/>
            <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="김 왔&#10;"/>
            <cas:View sofa="1" members="2 3 4"/>
        </xmi:XMI>
        """);
    return all;
  }
}
