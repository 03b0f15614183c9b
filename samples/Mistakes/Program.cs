Console.WriteLine("This starts no handler.");
