package krelectra.annotation.format.webanno;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** Reads a file: units first, then what is said of them. */
final class TsvReading {
  private final Source source;
  private final Lines lines;
  private final DocumentBuilder builder;
  private final List<TsvLayer> layers = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private int columns;
  private final List<String> before = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Found> spans = new LinkedHashMap<>();
  private final Map<String, String> wordIds = new HashMap<>();

  /** A line of a token or a part of one. */
  private record Unit(String id, Range range, List<String> cells, long line) {}

  /** A span that is being put together. */
  private static final class Found {
    final String id;
    final TsvLayer layer;
    final int number;
    Range range;
    final Map<String, Value> features = new LinkedHashMap<>();
    int chain;

    Found(String id, TsvLayer layer, int number, Range range) {
      this.id = id;
      this.layer = layer;
      this.number = number;
      this.range = range;
    }
  }

  TsvReading(Source source, Lines lines) {
    this.source = source;
    this.lines = lines;
    builder = new DocumentBuilder(source.name(), 1, source.properties(WebannoFormat.NAME));
    builder.properties().put("eol", lines.eol());
  }

  AnnotatedDocument document() throws IOException {
    String line = lines.next();
    if (line == null || !line.startsWith("#FORMAT=WebAnno TSV 3")) {
      throw source.fault(1, "does not begin with #FORMAT=WebAnno TSV 3", "choose another format");
    }
    for (; line != null && !line.isEmpty(); line = lines.next()) {
      header.add(line);
      if (line.matches("#T_(SP|RL|CH)=.+")) {
        TsvLayer layer = TsvLayer.of(line, columns);
        if (layer.kind().equals("CH") && layer.width() != 2) {
          throw lines.fault("has a chain without two features", "correct the header");
        }
        layers.add(layer);
        columns += layer.width();
      }
    }
    builder.properties().put(WebannoFormat.HEADER, String.join("\n", header));
    boolean open = false;
    for (line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty() || line.startsWith("#")) {
        open = false;
        before.add(line);
      } else {
        unit(line, !open);
        open = true;
      }
    }
    if (!before.isEmpty()) {
      builder.properties().put("tsv.after", String.join("\n", before) + "\n");
    }
    if (!lines.terminated()) {
      builder.properties().put("eof", "none");
    }
    for (int i = 0; i < units.size(); i++) {
      spansOf(units.get(i));
    }
    links();
    subtokens();
    for (Found span : spans.values()) {
      builder.label(
          span.id,
          span.layer.layer(),
          Annotator.SOURCE,
          new Target.OfSpan(List.of(span.range)),
          numbered(span));
    }
    relations();
    chains();
    return builder.build();
  }

  private static Map<String, Value> numbered(Found span) {
    if (span.number > 0) {
      span.features.put(WebannoFormat.NUMBER, Value.of(Integer.toString(span.number)));
    }
    return span.features;
  }

  private void unit(String line, boolean first) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 3 + columns || !cells[0].matches("[0-9]{1,9}-[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw lines.fault(
          "has " + cells.length + " cells and not the " + (3 + columns) + " of the header",
          "correct the line");
    }
    String[] edges = cells[1].split("-", -1);
    boolean numbers = cells[1].matches("[0-9]{1,9}-[0-9]{1,9}");
    int start = numbers ? Integer.parseInt(edges[0]) : -1;
    int end = numbers ? Integer.parseInt(edges[1]) : -1;
    if (start < 0 || end < start) {
      throw lines.fault("has no offsets: " + cells[1], "write them as 0-3");
    }
    Range range = new Range(start, end);
    String form = TsvCells.unescaped(cells[2]);
    boolean part = cells[0].indexOf('.') >= 0;
    if (!part) {
      token(range, form, cells[0], first);
    } else if (end > builder.text().length() || !range.of(builder.text().toString()).equals(form)) {
      throw lines.fault("does not stand where it says: " + form, "correct the offsets");
    }
    units.add(new Unit(cells[0], range, List.of(cells), lines.number()));
  }

  private void token(Range range, String form, String id, boolean first) {
    StringBuilder text = builder.text();
    int gap = range.start() - text.length();
    if (gap < 0 || gap > 1_000_000 || range.length() != form.length()) {
      throw lines.fault("does not stand where it says: " + form, "correct the offsets");
    }
    boolean newSentence = first && !builder.sentences().isEmpty();
    text.append(newSentence && gap > 0 ? "\n" : "");
    text.repeat(" ", newSentence && gap > 0 ? gap - 1 : gap);
    text.append(form);
    if (first) {
      sentence(range);
    } else {
      var last = builder.sentences().removeLast();
      builder.sentences().add(last.withRange(new Range(last.range().start(), range.end())));
      fillText(last.property("tsv.text"), last.range().start(), range.start());
    }
    String word = builder.label("word", new Target.OfSpan(List.of(range)), Map.of());
    wordIds.put(id, word);
  }

  /** The blanks between tokens are told by the text, line breaks too. */
  private void fillText(String told, int sentence, int end) {
    for (int i = builder.text().length() - 1; i >= sentence; i--) {
      int at = i - sentence;
      if (i < end && at < told.length() && builder.text().charAt(i) == ' ') {
        char c = told.charAt(at);
        if (Character.isWhitespace(c)) {
          builder.text().setCharAt(i, c);
        }
      }
    }
  }

  private void sentence(Range range) {
    Map<String, String> properties = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean told = false;
    for (String line : before) {
      if (line.startsWith("#Text=")) {
        text.append(told ? "\n" : "").append(TsvCells.unescaped(line.substring(6)));
        told = true;
      } else if (line.startsWith("#Sentence.id=")) {
        properties.put("id", line.substring(13));
      } else {
        kept.add(line);
      }
    }
    properties.put("tsv.text", text.toString());
    boolean usual = kept.equals(List.of(""));
    if (!usual) {
      properties.put("tsv.before", kept.isEmpty() ? "" : String.join("\n", kept) + "\n");
    }
    builder.sentence(range.start(), range.end(), properties);
    before.clear();
  }

  private String cell(Unit unit, TsvLayer layer, int column) {
    return unit.cells().get(3 + layer.first() + column);
  }

  private void spansOf(Unit unit) {
    for (TsvLayer layer : layers) {
      if (layer.kind().equals("SP")) {
        plain(unit, layer);
      } else if (layer.kind().equals("CH")) {
        chainLink(unit, layer);
      }
    }
  }

  private void plain(Unit unit, TsvLayer layer) {
    boolean any = false;
    for (int c = 0; c < layer.width(); c++) {
      any |= !cell(unit, layer, c).equals("_");
    }
    if (!any) {
      return;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int c = 0; c < layer.width(); c++) {
      // the cell of links has numbers of its own
      if (isLinkTarget(layer, c)) {
        continue;
      }
      List<TsvCells.Cell> cells = TsvCells.split(cell(unit, layer, c));
      for (int i = 0; i < cells.size(); i++) {
        if (i == numbers.size()) {
          numbers.add(0);
        }
        numbers.set(i, Math.max(numbers.get(i), cells.get(i).number()));
      }
    }
    if (numbers.isEmpty()) {
      numbers.add(0);
    }
    for (int i = 0; i < numbers.size(); i++) {
      Found span = span(unit, layer, numbers.get(i));
      int column = 0;
      for (TsvLayer.Slot slot : layer.features()) {
        if (slot.isLink()) {
          column += 2;
          continue;
        }
        List<TsvCells.Cell> cells = TsvCells.split(cell(unit, layer, column++));
        String text = i < cells.size() ? cells.get(i).text() : "*";
        if (!text.equals("*") && !text.equals("_")) {
          span.features.put(layer.feature(slot), Value.of(TsvCells.unescaped(text)));
        }
      }
    }
  }

  private static boolean isLinkTarget(TsvLayer layer, int column) {
    int at = 0;
    for (TsvLayer.Slot slot : layer.features()) {
      if (slot.isLink() && column == at + 1) {
        return true;
      }
      at += slot.isLink() ? 2 : 1;
    }
    return false;
  }

  private Found span(Unit unit, TsvLayer layer, int number) {
    String key = layer.type() + (number > 0 ? "#" + number : "@" + unit.id());
    Found known = spans.get(key);
    if (known == null) {
      known = new Found("a" + (spans.size() + 1), layer, number, unit.range());
      spans.put(key, known);
    } else {
      known.range =
          new Range(
              Math.min(known.range.start(), unit.range().start()),
              Math.max(known.range.end(), unit.range().end()));
    }
    return known;
  }

  /** The columns of a chain: {@code relation->chain-link} and {@code type[chain]}. */
  private void chainLink(Unit unit, TsvLayer layer) {
    if (cell(unit, layer, 0).equals("_")) {
      return;
    }
    List<String> places = TsvCells.split(cell(unit, layer, 0), '|');
    List<TsvCells.Cell> types = TsvCells.split(cell(unit, layer, layer.width() - 1));
    for (int i = 0; i < places.size(); i++) {
      int arrow = places.get(i).lastIndexOf("->");
      String place = arrow < 0 ? "" : places.get(i).substring(arrow + 2);
      if (!place.matches("[0-9]{1,9}-[0-9]{1,9}")) {
        throw source.fault(unit.line(), "has a link of no chain: " + places.get(i), "correct it");
      }
      String key = layer.type() + "%" + place;
      Found link = spans.get(key);
      if (link == null) {
        link = new Found("a" + (spans.size() + 1), layer, 0, unit.range());
        link.chain = Integer.parseInt(place.substring(0, place.indexOf('-')));
        spans.put(key, link);
        String relation = places.get(i).substring(0, arrow);
        String type = i < types.size() ? types.get(i).text() : "*";
        put(link, layer, 0, relation);
        put(link, layer, 1, type);
      } else {
        link.range = new Range(link.range.start(), unit.range().end());
      }
    }
  }

  private static void put(Found link, TsvLayer layer, int feature, String text) {
    if (!text.equals("*") && !text.equals("_") && feature < layer.features().size()) {
      link.features.put(
          layer.feature(layer.features().get(feature)), Value.of(TsvCells.unescaped(text)));
    }
  }

  private void chains() {
    Map<String, List<Found>> chains = new LinkedHashMap<>();
    spans.forEach(
        (key, span) -> {
          if (span.chain > 0) {
            chains
                .computeIfAbsent(span.layer.layer() + "%" + span.chain, c -> new ArrayList<>())
                .add(span);
          }
        });
    Map<String, Integer> order = new HashMap<>();
    spans.forEach(
        (key, span) ->
            order.put(
                span.id,
                span.chain > 0 ? Integer.parseInt(key.substring(key.lastIndexOf('-') + 1)) : 0));
    chains.forEach(
        (chain, links) -> {
          links.sort((a, b) -> order.getOrDefault(a.id, 0) - order.getOrDefault(b.id, 0));
          builder.label(
              builder.nextId("c"),
              links.getFirst().layer.layer() + WebannoFormat.CHAIN,
              Annotator.SOURCE,
              new Target.OfChain(links.stream().map(link -> link.id).toList()),
              Map.of());
        });
  }

  /** The slots: roles and targets parted by {@code ;}. */
  private void links() {
    for (Unit unit : units) {
      for (TsvLayer layer : layers) {
        if (!layer.kind().equals("SP")) {
          continue;
        }
        int column = 0;
        for (TsvLayer.Slot slot : layer.features()) {
          if (slot.isLink()) {
            links(unit, layer, slot, column);
          }
          column += slot.isLink() ? 2 : 1;
        }
      }
    }
  }

  private void links(Unit unit, TsvLayer layer, TsvLayer.Slot slot, int column) {
    List<TsvCells.Cell> roles = TsvCells.split(cell(unit, layer, column));
    List<String> targets = TsvCells.split(cell(unit, layer, column + 1), '|');
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).equals("_") || targets.get(i).equals("*")) {
        continue;
      }
      int number = i < roles.size() ? roles.get(i).number() : 0;
      Found host = span(unit, layer, number);
      List<String> names = TsvCells.split(i < roles.size() ? roles.get(i).text() : "*", ';');
      List<String> places = TsvCells.split(targets.get(i), ';');
      List<Link> links = new ArrayList<>();
      for (int l = 0; l < places.size(); l++) {
        String role = l < names.size() ? names.get(l) : "*";
        links.add(
            new Link(
                role.equals("*") ? "" : TsvCells.unescaped(role),
                target(unit, places.get(l), slot.target())));
      }
      host.features.put(slot.name(), new Value.Links(links));
    }
  }

  /** The label that stands at a unit, {@code 1-3} or {@code 1-3[2]}, of a type or of any. */
  private String target(Unit from, String place, String type) {
    int bracket = place.indexOf('[');
    String unit = bracket < 0 ? place : place.substring(0, bracket);
    int number =
        bracket < 0 ? 0 : TsvCells.number(place.substring(bracket + 1, place.length() - 1));
    return at(from, unit, number, type);
  }

  private String at(Unit from, String unit, int number, String type) {
    if (type.equals(TsvNames.TOKEN) && wordIds.containsKey(unit)) {
      return wordIds.getOrDefault(unit, "");
    }
    for (TsvLayer layer : layers) {
      boolean fits = layer.type().equals(type) || type.equals("uima.tcas.Annotation");
      Found span = fits ? spans.get(layer.type() + (number > 0 ? "#" + number : "@" + unit)) : null;
      if (span != null) {
        return span.id;
      }
    }
    String word = type.equals("uima.tcas.Annotation") ? wordIds.get(unit) : null;
    if (word == null) {
      throw source.fault(
          from.line(), "points to " + unit + ", where nothing of its kind is", "correct it");
    }
    return word;
  }

  private void relations() {
    for (Unit unit : units) {
      for (TsvLayer layer : layers) {
        if (layer.kind().equals("RL") && !cell(unit, layer, layer.width() - 1).equals("_")) {
          relations(unit, layer);
        }
      }
    }
  }

  private void relations(Unit unit, TsvLayer layer) {
    List<String> places = TsvCells.split(cell(unit, layer, layer.width() - 1), '|');
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      int bracket = place.indexOf('[');
      String from = bracket < 0 ? place : place.substring(0, bracket);
      String numbers = bracket < 0 ? "0_0" : place.substring(bracket + 1, place.length() - 1);
      String[] pair = numbers.split("_", -1);
      if (pair.length != 2) {
        throw source.fault(unit.line(), "has a relation of no numbers: " + place, "correct it");
      }
      String governor = at(unit, from, TsvCells.number(pair[0]), layer.base());
      String dependent = at(unit, unit.id(), TsvCells.number(pair[1]), layer.base());
      Map<String, Value> features = new LinkedHashMap<>();
      for (int c = 0; c < layer.features().size(); c++) {
        List<TsvCells.Cell> cells = TsvCells.split(cell(unit, layer, c));
        String text = i < cells.size() ? cells.get(i).text() : "*";
        if (!text.equals("*") && !text.equals("_")) {
          features.put(layer.feature(layer.features().get(c)), Value.of(TsvCells.unescaped(text)));
        }
      }
      builder.label(
          builder.nextId("r"),
          layer.layer(),
          Annotator.SOURCE,
          new Target.OfRelation(governor, dependent),
          features);
    }
  }

  /** Keeps the order of the parts of tokens. */
  private void subtokens() {
    StringBuilder kept = new StringBuilder();
    for (Unit unit : units) {
      if (unit.id().indexOf('.') >= 0) {
        kept.append(kept.isEmpty() ? "" : " ");
        kept.append(unit.range().start()).append('-').append(unit.range().end());
      }
    }
    if (!kept.isEmpty()) {
      builder.properties().put(WebannoFormat.SUBTOKENS, kept.toString());
    }
  }
}
