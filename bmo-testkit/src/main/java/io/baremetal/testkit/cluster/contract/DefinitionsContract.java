package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Definitions of custom kinds: what is refused, and how kinds come, change and go. */
public abstract class DefinitionsContract extends ApiContract {

  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

  /** A group that no other test uses. */
  private final String group = "g" + UUID.randomUUID().toString().substring(0, 8) + ".test";

  /** For subclasses. */
  protected DefinitionsContract() {}

  private String name() {
    return "things." + group;
  }

  private String things() {
    return "/apis/" + group + "/v1/namespaces/" + namespace() + "/things";
  }

  private Answer define(String schema) {
    return wire().post(CRDS, definition("{type:'object'," + schema + "}"));
  }

  private String definition(String schema) {
    return "{apiVersion:'apiextensions.k8s.io/v1',kind:'CustomResourceDefinition',metadata:{name:'"
        + name()
        + "'},spec:{group:'"
        + group
        + "',scope:'Namespaced',names:{kind:'Thing',plural:'things'},"
        + "versions:[{name:'v1',served:true,storage:true,schema:{openAPIV3Schema:"
        + schema
        + "}}]}}";
  }

  private void served(String schema) {
    define(schema).expect(201);
    server().await(() -> wire().get(things()).code() == 200);
  }

  private Answer thing(String name, String spec) {
    return wire()
        .post(
            things(),
            "{apiVersion:'"
                + group
                + "/v1',kind:'Thing',metadata:{name:'"
                + name
                + "'},"
                + spec
                + "}");
  }

  @Test
  void refusesTheSchema_whenItSaysMoreOfMetadata() {
    Answer refused = define("properties:{metadata:{type:'object',description:'all about it'}}");
    refused.refused(422, "Invalid");
    assertThat(refused.text("/message")).contains("must not specify anything other than name");
    define("properties:{metadata:{type:'object'}}").expect(201);
  }

  @Test
  void refusesTheSchema_whenItIsNotStructural() {
    define("properties:{spec:{description:'of no type'}}").refused(422, "Invalid");
    define("properties:{spec:{type:'array'}}").refused(422, "Invalid");
    define("properties:{a:{type:'object',properties:{b:{}}}}").refused(422, "Invalid");
    define("properties:{a:{type:'strange'}}").refused(422, "Invalid");
    define("properties:{a:{type:'string',pattern:'('}}").refused(422, "Invalid");
    define("properties:{a:{anyOf:[{type:'string'},{type:'integer'}]}}").refused(422, "Invalid");
    define("properties:{a:{type:'object',properties:{},additionalProperties:{type:'string'}}}")
        .expect(201);
  }

  @Test
  void refusesTheSchema_whenADefaultBreaksIt() {
    define("properties:{size:{type:'integer',default:'big'}}").refused(422, "Invalid");
    define("properties:{size:{type:'integer',minimum:5,default:1}}").refused(422, "Invalid");
    define("properties:{color:{type:'string',enum:['red'],default:'blue'}}")
        .refused(422, "Invalid");
  }

  @Test
  void refusesTheSchema_whenMapKeysAreNotThere() {
    define(
            "properties:{parts:{type:'array','x-kubernetes-list-type':'map',"
                + "'x-kubernetes-list-map-keys':['name'],items:{type:'object',"
                + "properties:{name:{type:'string'}}}}}")
        .refused(422, "Invalid");
  }

  @Test
  void refusesTheDefinition_whenThereIsNoSchemaOrStorage() {
    String two = definition("{type:'object'}").replace("versions:[", "versions:[{name:'v0'},");
    wire().post(CRDS, two).refused(422, "Invalid");
    String none = definition("{type:'object'}").replaceAll(",schema:.*", "}]}}");
    wire().post(CRDS, none).refused(422, "Invalid");
  }

  @Test
  void servesTheKind_untilItsDefinitionGoes() {
    served("properties:{spec:{type:'object',properties:{size:{type:'integer'}}}}");
    thing("one", "spec:{size:1}").expect(201);
    wire().delete(CRDS + "/" + name()).expect(200);
    server().await(() -> wire().get(things() + "/one").code() == 404);
    server().await(() -> wire().get(CRDS + "/" + name()).code() == 404);
    server().await(() -> wire().get("/apis/" + group).code() == 404);
  }

  @Test
  void allowsTheNewValue_whenTheEnumGrows() {
    served("properties:{color:{type:'string',enum:['red']}}");
    thing("one", "color:'blue'").refused(422, "Invalid");
    wire()
        .jsonPatch(
            CRDS + "/" + name(),
            "[{op:'add',path:'/spec/versions/0/schema/openAPIV3Schema/properties/color/enum/-',"
                + "value:'blue'}]")
        .expect(200);
    server().await(() -> thing("one", "color:'blue'").code() != 422);
    assertThat(wire().get(things() + "/one").expect(200).text("/color")).isEqualTo("blue");
  }

  @Test
  void keepsOldValues_whenTheyWereAllowedBefore() {
    served("properties:{color:{type:'string'},size:{type:'integer'}}");
    thing("one", "color:'blue',size:1").expect(201);
    wire()
        .jsonPatch(
            CRDS + "/" + name(),
            "[{op:'add',path:'/spec/versions/0/schema/openAPIV3Schema/properties/color/enum',"
                + "value:['red']}]")
        .expect(200);
    server().await(() -> thing("two", "color:'blue'").code() == 422);
    wire().merge(things() + "/one", "{size:2}").expect(200);
    wire().merge(things() + "/one", "{color:'green'}").refused(422, "Invalid");
  }

  @Test
  void hidesNewFields_untilTheyAreDefined() {
    served("properties:{size:{type:'integer'}}");
    assertThat(thing("one", "size:1,extra:2").expect(201).body().has("extra")).isFalse();
    wire()
        .jsonPatch(
            CRDS + "/" + name(),
            "[{op:'add',path:'/spec/versions/0/schema/openAPIV3Schema/properties/extra',"
                + "value:{type:'integer',default:7}}]")
        .expect(200);
    server().await(() -> wire().get(things() + "/one").at("/extra").asInt() == 7);
  }
}
