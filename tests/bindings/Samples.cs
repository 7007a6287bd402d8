using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

/// <summary>Samples REQUESTS OUT SEED: see ./run.</summary>
static class Samples
{
    const int Calls = 200;

    static void Main(string[] args)
    {
        foreach (string path in Directory.GetFiles(args[0], "*.request"))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            byte[] data = File.ReadAllBytes(Path.ChangeExtension(path, ".data"));
            Vanban.Answer answer = Vanban.Call(File.ReadAllText(path), data);
            if (!answer.Done)
            {
                throw new Exception(answer.Json);
            }
            for (int index = 0; index < answer.Files.Count; index++)
            {
                File.WriteAllBytes(Path.Combine(args[1], name + "-" + index + ".docx"), answer.Files[index]);
            }
        }
        Vanban.Answer refused = Vanban.Call("{\"action\": \"check\"}", new byte[0]);
        if (refused.Done || !refused.Json.Contains("\"code\":"))
        {
            throw new Exception(refused.Json);
        }

        byte[] seed = File.ReadAllBytes(args[2]);
        var times = new double[Calls];
        for (int turn = 0; turn < Calls; turn++)
        {
            var watch = Stopwatch.StartNew();
            Vanban.Call("", seed);
            times[turn] = watch.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine(times[Calls / 2].ToString("F2", CultureInfo.InvariantCulture));
    }
}
