package krelectra.store;

import java.util.List;
import krelectra.annotation.document.Note;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.ItemJson;
import krelectra.annotation.json.Json;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/** Notes; the whole of one is the body. */
final class NoteTable extends RowTable<Note> {
  NoteTable(SqlSession sql, Contents contents) {
    super(sql, contents, "note", List.of());
  }

  @Override
  String id(Note note) {
    return note.id();
  }

  @Override
  List<@Nullable Object> values(Note note) {
    return List.of();
  }

  @Override
  Json body(Note note) {
    return ItemJson.write(new Item.OfNote(note));
  }

  @Override
  SqlSession.Row<Note> reader(String document) {
    return row -> {
      if (!(ItemJson.read(readBody(Body.of(row, 2))) instanceof Item.OfNote(Note note))) {
        throw new StoreException("a note is damaged: " + row.getString(1));
      }
      return note;
    };
  }
}
