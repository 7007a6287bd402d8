using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

/// <summary>vanban for .NET: one call of the library for C, by P/Invoke.</summary>
public static class Vanban
{
    /// <summary>What a call gives back: the account as JSON, and the bytes of its files.</summary>
    public sealed class Answer
    {
        public bool Done;
        public string Json;
        public List<byte[]> Files = new List<byte[]>();
    }

    const string Library = "vanban_c";

    [DllImport(Library)]
    static extern IntPtr vanban_call(byte[] request, UIntPtr requestLength, byte[] data, UIntPtr dataLength);

    [DllImport(Library)]
    static extern int vanban_is_done(IntPtr answer);

    [DllImport(Library)]
    static extern IntPtr vanban_json(IntPtr answer, out UIntPtr length);

    [DllImport(Library)]
    static extern UIntPtr vanban_file_count(IntPtr answer);

    [DllImport(Library)]
    static extern IntPtr vanban_file(IntPtr answer, UIntPtr index, out UIntPtr length);

    [DllImport(Library)]
    static extern void vanban_free(IntPtr answer);

    /// <summary>Does what a request asks for, such as <c>{"action": "check"}</c>.</summary>
    public static Answer Call(string request, byte[] data)
    {
        byte[] asked = Encoding.UTF8.GetBytes(request);
        IntPtr answer = vanban_call(asked, (UIntPtr)asked.Length, data, (UIntPtr)data.Length);
        if (answer == IntPtr.Zero)
        {
            throw new InvalidOperationException("vanban has failed");
        }
        try
        {
            UIntPtr length;
            var made = new Answer { Done = vanban_is_done(answer) == 1 };
            made.Json = Encoding.UTF8.GetString(Bytes(vanban_json(answer, out length), length));
            for (ulong index = 0; index < (ulong)vanban_file_count(answer); index++)
            {
                made.Files.Add(Bytes(vanban_file(answer, (UIntPtr)index, out length), length));
            }
            return made;
        }
        finally
        {
            vanban_free(answer);
        }
    }

    static byte[] Bytes(IntPtr start, UIntPtr length)
    {
        var bytes = new byte[checked((int)length)];
        Marshal.Copy(start, bytes, 0, bytes.Length);
        return bytes;
    }
}
