package io.baremetal.k8s.internal.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void isEmpty_whenNothingChanged() throws IOException {
    assertThat(MergePatch.between(tree("{'a':1,'b':{'c':[1]}}"), tree("{'b':{'c':[1]},'a':1}")))
        .isEmpty();
  }

  @Test
  void namesOnlyWhatChanged_whenNested() throws IOException {
    assertThat(
            MergePatch.between(
                tree("{'a':1,'b':{'c':1,'d':2}}"), tree("{'a':1,'b':{'c':1,'d':3}}")))
        .contains(tree("{'b':{'d':3}}"));
  }

  @Test
  void writesNull_whenFieldIsGone() throws IOException {
    assertThat(MergePatch.between(tree("{'a':1,'b':{'c':1}}"), tree("{'b':{}}")))
        .contains(tree("{'a':null,'b':{'c':null}}"));
  }

  @Test
  void replacesListWhole_whenOneElementDiffers() throws IOException {
    assertThat(
            MergePatch.between(
                tree("{'l':[{'x':1,'keep':true},2]}"), tree("{'l':[{'x':2,'keep':true},2]}")))
        .contains(tree("{'l':[{'x':2,'keep':true},2]}"));
  }

  @Test
  void takesNullForAbsent_onEitherSide() throws IOException {
    assertThat(MergePatch.between(tree("{'a':null}"), tree("{}"))).isEmpty();
    assertThat(MergePatch.between(tree("{}"), tree("{'a':null}"))).isEmpty();
    assertThat(MergePatch.between(tree("{'a':1}"), tree("{'a':null}")))
        .contains(tree("{'a':null}"));
  }

  @Test
  void ignoresHowNumberIsHeld() {
    ObjectNode before = NODES.objectNode();
    before.set("n", IntNode.valueOf(3));
    ObjectNode after = NODES.objectNode();
    after.set("n", LongNode.valueOf(3));

    assertThat(MergePatch.between(before, after)).isEmpty();
  }

  @Test
  void createsEmptyObject_whenItWasAbsent() throws IOException {
    assertThat(MergePatch.between(tree("{}"), tree("{'a':{}}"))).contains(tree("{'a':{}}"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void turnsOneIntoOther_forRandomTrees(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      ObjectNode before = randomObject(random, 3);
      ObjectNode after = randomObject(random, 3);
      Optional<ObjectNode> patch = MergePatch.between(before, after);

      ObjectNode result = patch.map(p -> MergePatch.apply(before, p)).orElse(before);
      assertThat(result).isEqualTo(after);
      assertThat(MergePatch.between(result, after)).isEmpty();
    }
  }

  @Test
  void leavesForeignFieldsAlone_whenApplied() throws IOException {
    ObjectNode patch = MergePatch.between(tree("{'a':1}"), tree("{'b':2}")).orElseThrow();

    assertThat(MergePatch.apply(tree("{'a':1,'foreign':{'x':1}}"), patch))
        .isEqualTo(tree("{'b':2,'foreign':{'x':1}}"));
  }

  private static ObjectNode randomObject(Random random, int depth) {
    ObjectNode object = NODES.objectNode();
    for (String name : new String[] {"a", "b", "c", "d"}) {
      if (random.nextBoolean()) {
        object.set(name, randomValue(random, depth));
      }
    }
    return object;
  }

  private static JsonNode randomValue(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 4);
    if (kind == 0) {
      return IntNode.valueOf(random.nextInt(3));
    }
    if (kind == 1) {
      return NODES.textNode("t" + random.nextInt(3));
    }
    if (kind == 2) {
      ArrayNode list = NODES.arrayNode();
      for (int i = random.nextInt(3); i > 0; i--) {
        list.add(randomValue(random, depth - 1));
      }
      return list;
    }
    return randomObject(random, depth - 1);
  }

  static ObjectNode tree(String json) throws IOException {
    return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
  }
}
