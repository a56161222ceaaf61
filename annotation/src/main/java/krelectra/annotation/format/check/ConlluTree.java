package krelectra.annotation.format.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the rows of one sentence. */
record ConlluTree(Findings findings, List<String[]> rows, List<Long> numbers) {
  private static final int ID = 0;
  private static final int FORM = 1;
  private static final int UPOS = 3;
  private static final int FEATS = 5;
  private static final int HEAD = 6;
  private static final int DEPREL = 7;
  private static final int DEPS = 8;
  private static final int MISC = 9;
  private static final Set<String> TAGS =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

  private static boolean isWord(String id) {
    return id.matches("[1-9][0-9]{0,6}");
  }

  private static boolean isToken(String id) {
    return id.matches("[1-9][0-9]{0,6}-[1-9][0-9]{0,6}");
  }

  private static boolean isEmptyNode(String id) {
    return id.matches("[0-9]{1,7}\\.[1-9][0-9]{0,6}");
  }

  /** Words count from 1; multiword tokens stand before their words, empty nodes behind one. */
  void ids() {
    int word = 0;
    int node = 0;
    int covered = 0;
    for (int i = 0; i < rows.size(); i++) {
      String id = rows.get(i)[ID];
      long line = numbers.get(i);
      if (isWord(id)) {
        word++;
        node = 0;
        if (Integer.parseInt(id) != word) {
          findings.error(line, "ids", "the word is numbered " + id + " and not " + word);
          word = Integer.parseInt(id);
        }
      } else if (isToken(id)) {
        int dash = id.indexOf('-');
        int start = Integer.parseInt(id.substring(0, dash));
        int end = Integer.parseInt(id.substring(dash + 1));
        if (start != word + 1 || end < start || start <= covered) {
          findings.error(line, "ids", "the token " + id + " does not stand before its words");
        }
        covered = Math.max(covered, end);
      } else if (isEmptyNode(id)) {
        node++;
        if (!id.equals(word + "." + node)) {
          findings.error(line, "ids", "the empty node is " + id + " and not " + word + "." + node);
        }
      } else {
        findings.error(line, "ids", "no id: " + id);
      }
    }
    if (covered > word) {
      findings.error(numbers.getLast(), "ids", "a multiword token has words that are not there");
    }
  }

  /** Heads are words of the sentence; one is the root; following heads leads there. */
  void heads() {
    int words = (int) rows.stream().filter(row -> isWord(row[ID])).count();
    boolean annotated = rows.stream().anyMatch(row -> isWord(row[ID]) && !row[HEAD].equals("_"));
    if (!annotated) {
      return;
    }
    int[] heads = new int[words + 1];
    Arrays.fill(heads, -1);
    long[] lines = new long[words + 1];
    int roots = 0;
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (!isWord(row[ID])) {
        continue;
      }
      int id = Integer.parseInt(row[ID]);
      int head = row[HEAD].matches("0|[1-9][0-9]{0,6}") ? Integer.parseInt(row[HEAD]) : -1;
      if (head < 0 || head > words || head == id) {
        findings.error(
            numbers.get(i), "head", "the head of word " + id + " is no other word: " + row[HEAD]);
        continue;
      }
      if (id <= words) {
        heads[id] = head;
        lines[id] = numbers.get(i);
      }
      roots += head == 0 ? 1 : 0;
      boolean root = row[DEPREL].equals("root") || row[DEPREL].startsWith("root:");
      if (root != (head == 0)) {
        findings.error(
            numbers.get(i), "root", "the relation " + row[DEPREL] + " has the head " + head);
      }
    }
    if (roots != 1) {
      findings.error(numbers.getFirst(), "root", "the sentence has " + roots + " roots and not 1");
    }
    cycles(heads, lines);
    deps(words);
  }

  private void cycles(int[] heads, long[] lines) {
    boolean[] told = new boolean[heads.length];
    for (int word = 1; word < heads.length; word++) {
      int at = word;
      for (int steps = 0; at > 0 && steps <= heads.length; steps++) {
        at = heads[at];
      }
      // only words in the cycle itself are told, once
      if (at > 0 && !told[at]) {
        findings.error(lines[at], "cycle", "the word " + at + " is among its own heads");
        for (int in = at; !told[in]; in = heads[in]) {
          told[in] = true;
        }
      }
    }
  }

  private void deps(int words) {
    Set<String> nodes = new HashSet<>();
    rows.stream().map(row -> row[ID]).filter(ConlluTree::isEmptyNode).forEach(nodes::add);
    for (int i = 0; i < rows.size(); i++) {
      String deps = rows.get(i)[DEPS];
      if (deps.equals("_") || deps.equals("*") || deps.isEmpty()) {
        continue;
      }
      for (String dep : deps.split("\\|", -1)) {
        int colon = dep.indexOf(':');
        String head = colon < 0 ? dep : dep.substring(0, colon);
        boolean word = head.matches("0|[1-9][0-9]{0,6}") && Integer.parseInt(head) <= words;
        if (colon < 0 || !(word || nodes.contains(head))) {
          findings.error(numbers.get(i), "deps", "no head and relation: " + dep);
        }
      }
    }
  }

  /** UPOS tags are those of UD; features are named, each once, in order. */
  void tags() {
    boolean annotated = rows.stream().anyMatch(row -> isWord(row[ID]) && !row[UPOS].equals("_"));
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (isWord(row[ID]) && annotated && !TAGS.contains(row[UPOS])) {
        findings.error(numbers.get(i), "upos", "no UPOS tag: " + row[UPOS]);
      }
      String feats = row[FEATS];
      if (isToken(row[ID]) || feats.equals("_") || feats.isEmpty() || feats.equals("*")) {
        continue;
      }
      String before = "";
      for (String feature : feats.split("\\|", -1)) {
        int equals = feature.indexOf('=');
        String name = equals < 1 ? "" : feature.substring(0, equals);
        if (name.isEmpty()) {
          findings.error(numbers.get(i), "feats", "no feature and value: " + feature);
        } else if (before.compareToIgnoreCase(name) >= 0) {
          findings.warning(numbers.get(i), "feats", "the feature " + name + " is out of order");
        }
        before = name;
      }
    }
  }

  /** The forms, with blanks unless SpaceAfter=No, spell the text. */
  void text(String told, long line) {
    StringBuilder spelled = new StringBuilder();
    int covered = 0;
    for (String[] row : rows) {
      boolean token = isToken(row[ID]);
      boolean word = isWord(row[ID]) && Integer.parseInt(row[ID]) > covered;
      if (token || word) {
        spelled.append(row[FORM]);
        boolean joined = Arrays.asList(row[MISC].split("\\|", -1)).contains("SpaceAfter=No");
        spelled.append(joined ? "" : " ");
        covered = token ? Integer.parseInt(row[ID].substring(row[ID].indexOf('-') + 1)) : covered;
      }
    }
    String plain = spelled.toString().stripTrailing();
    if (!plain.equals(told.stripTrailing())) {
      findings.error(
          line,
          "text",
          "the words spell another text: " + Findings.shortened(differing(plain, told)));
    } else if (!told.equals(told.strip())) {
      findings.warning(line, "text", "the text begins or ends with a blank");
    }
  }

  private static String differing(String spelled, String told) {
    int at = 0;
    while (at < Math.min(spelled.length(), told.length())
        && spelled.charAt(at) == told.charAt(at)) {
      at++;
    }
    return spelled.substring(Math.max(0, at - 10));
  }
}
