package dev.mooring.console.deploy;

import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;

/** Objects for tests of planning and deploying. */
public final class Fixtures {

    public static final AppSlug SHOP = new AppSlug("shop");

    private Fixtures() {}

    /** An object from JSON with single quotes. */
    public static KubeObject object(String json) {
        return KubeJson.read(json.replace('\'', '"')).orElseThrow();
    }

    public static Manifest manifest(KubeObject object) {
        String path = object.kind().toLowerCase(java.util.Locale.ROOT) + ".yaml";
        return new Manifest(path, 0, object, Place.of(path, 1, 1));
    }

    public static KubeObject configMap(String name, String value) {
        return object("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'" + name
                + "','namespace':'shop'},'data':{'greeting':'" + value + "'}}");
    }

    public static KubeObject deployment(String image) {
        return object("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','namespace':'shop'},"
                + "'spec':{'replicas':2,'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':"
                + "{'app':'web'}},'spec':{'containers':[{'name':'web','image':'" + image + "'}]}}}}");
    }

    public static KubeObject job(String image) {
        return object("{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'migrate','namespace':'shop'},"
                + "'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'m','image':'" + image
                + "'}]}}}}");
    }

    public static KubeObject secret(String value) {
        return object("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'db','namespace':'shop'},"
                + "'stringData':{'password':'" + value + "','user':'root'}}");
    }

    public static KubeObject namespace(String name) {
        return object("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'" + name + "'}}");
    }

    public static KubeObject definition() {
        return object("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':"
                + "'kites.fly.dev'},'spec':{'group':'fly.dev','scope':'Namespaced','names':{'kind':'Kite','listKind':"
                + "'KiteList','plural':'kites','singular':'kite'},'versions':[{'name':'v1','served':true,'storage':true,"
                + "'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object',"
                + "'x-kubernetes-preserve-unknown-fields':true}}}}}]}}");
    }

    public static KubeObject kite() {
        return object("{'apiVersion':'fly.dev/v1','kind':'Kite','metadata':{'name':'red','namespace':'shop'},"
                + "'spec':{'tail':9007199254740993}}");
    }
}
