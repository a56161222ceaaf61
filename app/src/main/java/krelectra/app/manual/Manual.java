package krelectra.app.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.language.Language;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The manual in one language: Markdown that ships with the program, and the list of tags.
 *
 * @param sections in order
 */
public record Manual(List<Section> sections) {
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  public Manual {
    sections = List.copyOf(sections);
  }

  /** Reads it. */
  public static Manual in(Language language) {
    return of(text("manual_" + language.code() + ".md") + "\n" + TagList.markdown(language));
  }

  /** Takes Markdown apart at its headings. */
  static Manual of(String markdown) {
    List<Section> sections = new ArrayList<>();
    List<Node> blocks = new ArrayList<>();
    Heading heading = null;
    Node next;
    for (Node node = Parser.builder().build().parse(markdown).getFirstChild();
        node != null;
        node = next) {
      next = node.getNext();
      if (node instanceof Heading found) {
        if (heading != null) {
          sections.add(section(heading, blocks));
        }
        heading = found;
        blocks = new ArrayList<>();
      } else {
        blocks.add(node);
      }
    }
    if (heading != null) {
      sections.add(section(heading, blocks));
    }
    return new Manual(sections);
  }

  private static Section section(Heading heading, List<Node> blocks) {
    StringBuilder text = new StringBuilder();
    for (Node block : blocks) {
      text.append(PLAIN.render(block).strip()).append("\n\n");
    }
    return new Section(
        PLAIN.render(heading).strip(), heading.getLevel(), text.toString().strip(), blocks);
  }

  /** The sections with every word of a query; all of them for an empty one. */
  public List<Section> find(String query) {
    return sections.stream().filter(each -> query.isBlank() || each.matches(query)).toList();
  }

  static String text(String name) {
    try (InputStream in = Manual.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
