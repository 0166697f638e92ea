package io.baremetal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.json.ModelJson;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module as somebody sees it who puts it on the module path. */
class ModuleDescriptorTest {

  private static final String NAME = "io.baremetal.api";
  private static final ModuleLayer LAYER = layer();

  @Test
  void exports_everyPackageOfTheApi() throws URISyntaxException {
    ModuleDescriptor descriptor =
        ModuleFinder.of(ownClasses()).find(NAME).orElseThrow().descriptor();
    Set<String> exported =
        descriptor.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    Set<String> api =
        descriptor.packages().stream()
            .filter(name -> name.startsWith(NAME + ".") && !name.contains(".internal"))
            .filter(ModuleDescriptorTest::hasClasses)
            .collect(Collectors.toSet());

    assertThat(exported).isEqualTo(api);
  }

  @Test
  void reads_andWrites_insideALayerOfItsOwn() throws Exception {
    Class<?> json = load("io.baremetal.api.json.ModelJson");
    Class<?> host = load("io.baremetal.api.host.BareMetalHost");
    String document =
        "{\"apiVersion\":\"metal3.io/v1alpha1\",\"kind\":\"BareMetalHost\","
            + "\"spec\":{\"online\":true,\"new\":1}}";

    Object parsed = json.getMethod("read", String.class, Class.class).invoke(null, document, host);
    Object value = load("io.baremetal.api.json.Parsed").getMethod("orElseThrow").invoke(parsed);

    assertThat(host.getModule().getName()).isEqualTo(NAME);
    assertThat(json.getMethod("write", Object.class).invoke(null, value)).isEqualTo(document);
  }

  @Test
  void finds_itsResources_insideALayerOfItsOwn() throws Exception {
    String yaml = (String) load("io.baremetal.api.crd.Crds").getMethod("yaml").invoke(null);

    assertThat(yaml).contains("baremetalhosts.metal3.io");
  }

  /** A folder of resources is a package too, to the module system. */
  private static boolean hasClasses(String packageName) {
    String page = "/" + packageName.replace('.', '/') + "/package-info.class";
    return ModuleDescriptorTest.class.getResource(page) != null;
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return LAYER.findLoader(NAME).loadClass(name);
  }

  private static ModuleLayer layer() {
    try {
      ModuleFinder finder =
          ModuleFinder.of(Stream.concat(Stream.of(ownClasses()), libraries()).toArray(Path[]::new));
      ModuleLayer boot = ModuleLayer.boot();
      Configuration configuration =
          boot.configuration().resolve(finder, ModuleFinder.of(), List.of(NAME));
      return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path ownClasses() throws URISyntaxException {
    return Path.of(ModelJson.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** What the module needs to run, and nothing else of the class path. */
  private static Stream<Path> libraries() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> entry.matches(".*[/\\\\](jackson|ipaddress)-?[^/\\\\]*\\.jar"))
        .map(Path::of);
  }
}
