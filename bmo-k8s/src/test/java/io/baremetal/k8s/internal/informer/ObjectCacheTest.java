package io.baremetal.k8s.internal.informer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.internal.cluster.WatchEvent;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectCacheTest {

  private static final ResourceKey A = new ResourceKey("metal3", "a");

  private final ObjectCache cache = new ObjectCache();

  @Test
  void keepsWhatWeMadeAnew_whenTheEndOfTheOldIsHeardLate() {
    cache.apply(new WatchEvent(WatchEvent.Type.ADDED, object(1)));
    cache.beginWrite(A);
    cache.wrote(object(3), Optional.empty());
    cache.endWrite(A);

    assertThat(cache.apply(new WatchEvent(WatchEvent.Type.DELETED, object(2)))).hasSize(1);
    assertThat(cache.get(A).map(CachedObject::version)).contains(3L);
  }

  @Test
  void keepsTheNewObject_whenAnEarlierWatchStillTellsTheEndOfTheOld() {
    cache.apply(new WatchEvent(WatchEvent.Type.ADDED, object(3)));

    assertThat(cache.apply(new WatchEvent(WatchEvent.Type.DELETED, object(2)))).isEmpty();
    assertThat(cache.holds(A)).isTrue();
  }

  @Test
  void forgetsWhatWeRead_whenItsEndIsHeard() {
    cache.apply(new WatchEvent(WatchEvent.Type.ADDED, object(1)));
    cache.learn(object(2));
    cache.apply(new WatchEvent(WatchEvent.Type.DELETED, object(3)));

    assertThat(cache.get(A)).isEmpty();
  }

  private static ObjectNode object(int version) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .putObject("metadata")
        .put("namespace", A.namespace())
        .put("name", A.name())
        .put("resourceVersion", Integer.toString(version));
    return object;
  }
}
