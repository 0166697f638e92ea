package io.baremetal.deploy.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baremetal.deploy.facts.ContainerImages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The file {@code images.json} of a release: which container images to run.
 *
 * @param images what the file names; empty texts where it names nothing
 * @param problem what is wrong with the file, in a sentence; then the images are not to be used
 */
public record ImagesFile(ContainerImages images, Optional<String> problem) {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private static final Map<String, BiConsumer<ContainerImages.Builder, String>> KEYS =
      Map.of(
          "baremetaloperator", ContainerImages.Builder::baremetalOperator,
          "baremetalironic", ContainerImages.Builder::baremetalIronic,
          "baremetalmachineosdownloader", ContainerImages.Builder::baremetalMachineOsDownloader,
          "baremetalstaticipmanager", ContainerImages.Builder::baremetalStaticIpManager,
          "baremetalironicagent", ContainerImages.Builder::baremetalIronicAgent,
          "imagecustomizationcontroller", ContainerImages.Builder::imageCustomizationController,
          "machineosimages", ContainerImages.Builder::machineOsImages);

  /**
   * Reads the file's text: a JSON object, in which the case of keys does not matter, unknown keys
   * are passed over, of a key that comes twice the last one counts, and none is required.
   */
  public static ImagesFile read(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree == null || tree.isMissingNode()
          ? broken("it is empty; a JSON object with the names of images was expected")
          : read(tree);
    } catch (JsonProcessingException e) {
      return broken("it is not JSON: " + e.getOriginalMessage());
    }
  }

  private static ImagesFile broken(String problem) {
    return new ImagesFile(ContainerImages.builder().build(), Optional.of(problem));
  }

  private static ImagesFile read(JsonNode tree) {
    if (!tree.isObject() && !tree.isNull()) {
      return broken("it holds no JSON object with the names of images");
    }
    ContainerImages.Builder images = ContainerImages.builder();
    Optional<String> problem = Optional.empty();
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      var image = KEYS.get(field.getKey().toLowerCase(Locale.ROOT));
      if (image != null && field.getValue().isTextual()) {
        image.accept(images, field.getValue().asText());
      } else if (image != null && !field.getValue().isNull() && problem.isEmpty()) {
        problem =
            Optional.of(field.getKey() + " is " + field.getValue() + " and no name of an image");
      }
    }
    return new ImagesFile(images.build(), problem);
  }
}
